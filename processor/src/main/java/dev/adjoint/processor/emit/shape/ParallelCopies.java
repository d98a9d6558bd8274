package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Assignments that happen at once, put in an order in which none overwrites what a later one reads;
 * where they go round in a circle, one value goes through a variable of its own.
 */
final class ParallelCopies {
  private record Copy(Variable target, JavaExpression source) {}

  private final List<Copy> copies = new ArrayList<>();

  /** Adds the assignment {@code target = source}. */
  void add(Variable target, JavaExpression source) {
    if (!(source instanceof Read read && read.variable() == target)) {
      copies.add(new Copy(target, source));
    }
  }

  /** The assignments in a right order. */
  List<JavaStatement> ordered(Origin origin) {
    List<JavaStatement> ordered = new ArrayList<>();
    List<Copy> remaining = new ArrayList<>(copies);
    List<Copy> postponed = new ArrayList<>();
    while (!remaining.isEmpty()) {
      Copy next = firstFree(remaining);
      if (next != null) {
        remaining.remove(next);
        ordered.add(assign(next, origin));
      } else {
        Copy held = mostComputed(remaining);
        Variable temporary =
            new Variable(held.target.type(), nameOfNext(held.target.proposal()), false);
        ordered.add(assign(new Copy(temporary, held.source), origin));
        remaining.remove(held);
        postponed.add(new Copy(held.target, new Read(temporary)));
      }
    }
    postponed.forEach(copy -> ordered.add(assign(copy, origin)));
    return ordered;
  }

  private static String nameOfNext(String name) {
    return "next" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static JavaStatement assign(Copy copy, Origin origin) {
    return new JavaStatement.Assign(
        new Read(copy.target), Conversions.assigned(copy.source), origin);
  }

  private static Copy firstFree(List<Copy> remaining) {
    for (Copy copy : remaining) {
      if (remaining.stream().noneMatch(o -> o != copy && reads(o.source, copy.target))) {
        return copy;
      }
    }
    return null;
  }

  private static Copy mostComputed(List<Copy> remaining) {
    Copy chosen = remaining.get(remaining.size() - 1);
    for (Copy copy : remaining) {
      if (!(copy.source instanceof Read)) {
        chosen = copy;
      }
    }
    return chosen;
  }

  /** Whether an expression reads a variable. */
  static boolean reads(JavaExpression expression, Variable variable) {
    return expression instanceof Read read && read.variable() == variable
        || expression.parts().stream().anyMatch(part -> reads(part, variable));
  }
}
