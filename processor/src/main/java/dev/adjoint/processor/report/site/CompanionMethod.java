package dev.adjoint.processor.report.site;

import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A method of a companion class.
 *
 * @param kind which of the contract's methods it is
 * @param name its name
 * @param source the method that it was derived from
 * @param record the record that it returns; empty for none
 * @param notes what its Javadoc says of storage
 * @param reversal how it was reversed
 * @param lines its lines in the companion, from its Javadoc on
 * @param body the first line of its body
 */
record CompanionMethod(
    DerivedMethod.Kind kind,
    String name,
    SourceMethod source,
    String record,
    List<String> notes,
    List<ReversalNote> reversal,
    Extent lines,
    int body) {
  private static final Set<DerivedMethod.Kind> CONTRACT =
      EnumSet.of(
          DerivedMethod.Kind.GRADIENT,
          DerivedMethod.Kind.PULLBACK,
          DerivedMethod.Kind.VJP,
          DerivedMethod.Kind.VJP_WORKSPACE,
          DerivedMethod.Kind.TANGENT,
          DerivedMethod.Kind.JACOBIAN,
          DerivedMethod.Kind.HESSIAN,
          DerivedMethod.Kind.HVP);

  static CompanionMethod of(DerivedMethod method, Extent lines, int body) {
    return new CompanionMethod(
        method.kind(),
        method.name(),
        method.primal().source(),
        method.resultRecord(),
        method.notes(),
        method.reversal(),
        lines,
        body);
  }

  /** Whether users call methods of its kind. */
  boolean isOfContract() {
    return CONTRACT.contains(kind);
  }

  /** The lines around a body: from its Javadoc to the closing brace. */
  static Extent around(TracedText.Body body, List<String> lines) {
    int first = body.first() - 1;
    while (first > 1 && !lines.get(first - 2).isEmpty()) {
      first--;
    }
    int last = body.last();
    while (!lines.get(last - 1).equals("  }")) {
      last++;
    }
    return new Extent(first, last);
  }

  boolean isOf(SourceMethod other) {
    return source.packageName().equals(other.packageName())
        && source.companionPrefix().equals(other.companionPrefix())
        && source.baseName().equals(other.baseName())
        && source.overload() == other.overload();
  }
}
