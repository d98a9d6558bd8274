package dev.adjoint.runtime;

import java.lang.reflect.Array;

/** How much memory something takes that a {@link Pool} keeps, without headers. */
final class Bytes {
  /** What a reference takes while the heap is smaller than 32 GB. */
  private static final int REFERENCE = 4;

  private Bytes() {}

  /** The bytes of an array or a stack, what it refers to left out. */
  static long of(Object kept) {
    if (kept == null || kept instanceof Copies) {
      return 0;
    }
    return kept instanceof Stack stack ? ofArray(stack.entries()) : ofArray(kept);
  }

  private static long ofArray(Object array) {
    return (long) Array.getLength(array) * width(array.getClass().getComponentType());
  }

  private static int width(Class<?> element) {
    if (element == double.class || element == long.class) {
      return 8;
    }
    if (element == float.class || element == int.class) {
      return 4;
    }
    if (element == short.class || element == char.class) {
      return 2;
    }
    return element.isPrimitive() ? 1 : REFERENCE;
  }
}
