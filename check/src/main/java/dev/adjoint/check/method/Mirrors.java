package dev.adjoint.check.method;

/** Which types companions have for the derivatives by values of a type. */
final class Mirrors {
  private Mirrors() {}

  /** Whether one is the type of gradients by, or tangents of, values of the other. */
  static boolean is(Class<?> mirror, Class<?> type) {
    if (type.isArray()) {
      return mirror.isArray() && is(mirror.getComponentType(), type.getComponentType());
    }
    if (type == double.class || type == float.class) {
      return mirror == type;
    }
    return type.isRecord()
        && mirror.isRecord()
        && mirror.getSimpleName().startsWith(type.getSimpleName());
  }

  /** Whether one is the type of the buffer for values of the other. */
  static boolean isBuffer(Class<?> buffer, Class<?> type) {
    return type.isArray()
        ? is(buffer, type)
        : buffer.isArray() && is(buffer.getComponentType(), type);
  }
}
