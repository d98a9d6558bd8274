package dev.adjoint.processor.oracle;

import java.util.Arrays;
import javax.lang.model.type.TypeKind;

/** An array as the interpreter sees it: boxed elements, and the kind that its elements have. */
final class Cells {
  final TypeKind kind;
  final Object[] elements;

  Cells(TypeKind kind, Object[] elements) {
    this.kind = kind;
    this.elements = elements;
  }

  static Cells zeros(TypeKind kind, int length) {
    if (length < 0) {
      throw new NegativeArraySizeException(Integer.toString(length));
    }
    Object[] elements = new Object[length];
    Arrays.fill(elements, Primitives.zero(kind));
    return new Cells(kind, elements);
  }

  Cells copy() {
    return new Cells(kind, elements.clone());
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
