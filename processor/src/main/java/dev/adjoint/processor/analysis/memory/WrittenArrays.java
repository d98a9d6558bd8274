package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the array parameters whose elements a method may overwrite. */
public final class WrittenArrays {
  private WrittenArrays() {}

  /**
   * Returns the method with {@link Parameter#written} filled in; in a {@code void} method every
   * written floating-point array is differentiated, whatever {@code wrt} says.
   */
  public static PrimalMethod mark(PrimalMethod method, ArrayObjects objects) {
    Set<Integer> written = new LinkedHashSet<>();
    Anatomy.forEach(method.body(), statement -> add(statement, objects, written));
    return method.withParameters(
        method.parameters().stream().map(p -> mark(p, written, method)).toList());
  }

  /** Reports a {@code void} method that has no outputs; the parameters are marked already. */
  public static void requireOutput(PrimalMethod method, DiagnosticSink<Statement> sink) {
    if (method.results().isEmpty() && method.parameters().stream().noneMatch(Parameter::written)) {
      sink.report(null, DiagnosticCode.AD5005, method.source().methodName());
    }
  }

  private static Parameter mark(Parameter parameter, Set<Integer> written, PrimalMethod method) {
    boolean isWritten =
        written.contains(parameter.value().id()) && parameter.value().type().isDifferentiable();
    return parameter.marked(
        parameter.differentiated() || (isWritten && method.results().isEmpty()), isWritten);
  }

  private static void add(Statement statement, ArrayObjects objects, Set<Integer> written) {
    if (statement instanceof Perform perform) {
      add(perform.call(), objects, written);
    } else if (statement instanceof Let let && let.operation() instanceof Operation.Invoke call) {
      add(call, objects, written);
    }
    Operand array =
        statement instanceof Store store
            ? store.array()
            : statement instanceof Fill fill
                ? fill.array()
                : statement instanceof Accumulate accumulate
                    ? accumulate.array()
                    : statement instanceof CopyRange copy ? copy.target() : null;
    if (array != null) {
      add(objects.of(array), written);
    }
  }

  /** A call may write to each array that it is given, unless it is known not to. */
  private static void add(Operation.Invoke call, ArrayObjects objects, Set<Integer> written) {
    Derivation derivation = call.callee().derivation();
    if (derivation == null || !derivation.carries()) {
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (derivation.mayWrite(i)) {
        add(objects.reachableFrom(call.arguments().get(i)), written);
      }
    }
  }

  private static void add(Set<ArrayObject> overwritten, Set<Integer> written) {
    overwritten.stream()
        .filter(ArrayObject::external)
        .forEach(object -> written.add(object.origin()));
  }
}
