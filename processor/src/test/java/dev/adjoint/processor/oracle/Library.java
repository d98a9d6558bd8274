package dev.adjoint.processor.oracle;

import java.util.Arrays;
import javax.lang.model.element.ExecutableElement;

/** The methods of the library that work on arrays, which the interpreter has in its own form. */
final class Library {
  private static final Object NONE = new Object();

  private Library() {}

  /** What the call gives, or {@link #isNone} if the method is none of these. */
  static Object call(ExecutableElement method, Object receiver, Object[] arguments) {
    String called = method.getEnclosingElement() + "." + method.getSimpleName();
    if (receiver instanceof Cells cells && called.endsWith(".clone")) {
      return cells.copy();
    }
    switch (called) {
      case "java.lang.System.arraycopy":
        arraycopy(arguments);
        return null;
      case "java.util.Arrays.fill":
        fill(arguments);
        return null;
      case "java.util.Arrays.copyOf":
      case "java.util.Arrays.copyOfRange":
        return copyOf(arguments);
      case "java.util.Arrays.sort":
        if (arguments.length == 1) {
          Arrays.sort(((Cells) arguments[0]).elements);
          return null;
        }
        return NONE;
      case "dev.adjoint.Adjoint.constant":
        return passive(arguments[0]);
      default:
        return NONE;
    }
  }

  static boolean isNone(Object result) {
    return result == NONE;
  }

  private static Object passive(Object value) {
    if (value instanceof Cells cells) {
      Cells copy = cells.copy();
      for (int i = 0; i < copy.elements.length; i++) {
        copy.elements[i] = passive(copy.elements[i]);
      }
      return copy;
    }
    return ActiveNumbers.isActive(value) ? (Object) Primitives.doubleValue(value) : value;
  }

  private static void arraycopy(Object[] arguments) {
    Cells from = (Cells) arguments[0];
    Cells to = (Cells) arguments[2];
    System.arraycopy(
        from.elements,
        (Integer) arguments[1],
        to.elements,
        (Integer) arguments[3],
        (Integer) arguments[4]);
  }

  private static Cells copyOf(Object[] arguments) {
    Cells cells = (Cells) arguments[0];
    Object[] elements =
        arguments.length == 2
            ? Arrays.copyOf(cells.elements, (Integer) arguments[1])
            : Arrays.copyOfRange(cells.elements, (Integer) arguments[1], (Integer) arguments[2]);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = elements[i] == null ? Primitives.zero(cells.kind) : elements[i];
    }
    return new Cells(cells.component, elements);
  }

  private static void fill(Object[] arguments) {
    Cells cells = (Cells) arguments[0];
    boolean ranged = arguments.length == 4;
    int from = ranged ? (Integer) arguments[1] : 0;
    int to = ranged ? (Integer) arguments[2] : cells.elements.length;
    Object value = Primitives.convert(arguments[arguments.length - 1], cells.kind);
    Arrays.fill(cells.elements, from, to, value);
  }
}
