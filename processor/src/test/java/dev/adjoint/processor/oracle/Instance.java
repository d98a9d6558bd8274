package dev.adjoint.processor.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of a class of the corpus as the interpreter sees it: its fields by name. */
final class Instance {
  final Class<?> type;

  /** What tells this object from others; copies with other numbers share it. */
  final Object identity;

  /** What made the object where the interpreter did, to make it again outside; or null. */
  final Creation creation;

  final Map<String, Object> fields = new LinkedHashMap<>();

  /** A constructor's parameter types and its arguments. */
  record Creation(Class<?>[] types, Object[] arguments) {}

  Instance(Class<?> type, Object identity, Creation creation) {
    this.type = type;
    this.identity = identity == null ? new Object() : identity;
    this.creation = creation;
  }

  Instance copy() {
    Instance copy = new Instance(type, identity, creation);
    copy.fields.putAll(fields);
    return copy;
  }

  static boolean same(Object left, Object right) {
    return left instanceof Instance l && right instanceof Instance r
        ? l.identity == r.identity
        : left == right;
  }
}
