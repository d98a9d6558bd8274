package dev.adjoint.processor.oracle;

import java.util.Arrays;
import java.util.Locale;
import javax.lang.model.type.TypeKind;

/** An array as the interpreter sees it: boxed elements, and the type that its elements have. */
final class Cells {
  final Class<?> component;
  final TypeKind kind;
  final Object[] elements;

  Cells(Class<?> component, Object[] elements) {
    this.component = component;
    this.kind = kind(component);
    this.elements = elements;
  }

  static Cells zeros(Class<?> component, int length) {
    if (length < 0) {
      throw new NegativeArraySizeException(Integer.toString(length));
    }
    Object[] elements = new Object[length];
    Arrays.fill(elements, Primitives.zero(kind(component)));
    return new Cells(component, elements);
  }

  private static TypeKind kind(Class<?> type) {
    if (type.isPrimitive()) {
      return TypeKind.valueOf(type.getName().toUpperCase(Locale.ROOT));
    }
    return type.isArray() ? TypeKind.ARRAY : TypeKind.DECLARED;
  }

  Cells copy() {
    return new Cells(component, elements.clone());
  }

  Object get(int index) {
    check(index);
    return elements[index];
  }

  void set(int index, Object value) {
    check(index);
    elements[index] = value;
  }

  void check(int index) {
    if (index < 0 || index >= elements.length) {
      throw new ArrayIndexOutOfBoundsException(
          "Index " + index + " out of bounds for length " + elements.length);
    }
  }
}
