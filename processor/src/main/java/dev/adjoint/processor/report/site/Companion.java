package dev.adjoint.processor.report.site;

import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A companion class as it was written.
 *
 * @param kind which one it is
 * @param name its qualified name
 * @param lines its source
 * @param origins where each line comes from
 * @param methods its methods, in order
 */
record Companion(
    CompanionKind kind,
    String name,
    List<String> lines,
    List<List<Origin>> origins,
    List<CompanionMethod> methods) {
  static Companion of(
      CompanionKind kind, String name, List<DerivedMethod> derived, TracedText text) {
    List<String> lines = text.text().lines().toList();
    List<CompanionMethod> methods = new ArrayList<>();
    for (TracedText.Body body : text.bodies()) {
      Extent extent = CompanionMethod.around(body, lines);
      methods.add(CompanionMethod.of(derived.get(body.method()), extent, body.first()));
    }
    return new Companion(kind, name, lines, text.lines(), methods);
  }

  /** Whether it is one of the class of a method. */
  boolean isOf(SourceMethod method) {
    String simple = kind.className(method);
    return name.equals(
        method.packageName().isEmpty() ? simple : method.packageName() + "." + simple);
  }

  /** Whether users call a method, of which the companion has one. */
  boolean offers(CompanionMethod method) {
    boolean helper = kind == CompanionKind.JACOBIAN && method.kind() != DerivedMethod.Kind.JACOBIAN;
    return method.isOfContract() && !helper;
  }

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The other methods that a method calls, directly or through such methods. */
  List<CompanionMethod> calledBy(CompanionMethod caller, Predicate<CompanionMethod> which) {
    Set<CompanionMethod> reached = new LinkedHashSet<>(Set.of(caller));
    List<CompanionMethod> work = new ArrayList<>(List.of(caller));
    while (!work.isEmpty()) {
      String text = text(work.remove(0).lines());
      for (CompanionMethod method : methods) {
        if (which.test(method) && mentions(text, method.name()) && reached.add(method)) {
          work.add(method);
        }
      }
    }
    reached.remove(caller);
    return List.copyOf(reached);
  }

  private static boolean mentions(String text, String method) {
    return Pattern.compile("(?<![\\w$.])" + Pattern.quote(method) + "\\(").matcher(text).find();
  }

  private String text(Extent extent) {
    List<String> code = new ArrayList<>();
    for (String line : lines.subList(extent.first() - 1, extent.last())) {
      String start = line.strip();
      if (!start.startsWith("*") && !start.startsWith("/")) {
        code.add(line);
      }
    }
    return String.join("\n", code);
  }

  /** The lines of the declaration of a record. */
  Extent record(String record) {
    Pattern declaration = Pattern.compile("\\brecord " + Pattern.quote(record) + "\\(");
    for (int k = 0; k < lines.size(); k++) {
      if (declaration.matcher(lines.get(k)).find()) {
        int first = k + 1;
        while (!lines.get(first - 2).isEmpty()) {
          first--;
        }
        int last = k + 1;
        while (!lines.get(last - 1).equals("  }")) {
          last++;
        }
        return new Extent(first, last);
      }
    }
    throw new IllegalStateException(record);
  }
}
