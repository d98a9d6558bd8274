package dev.adjoint.check.values;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where two values differ in a bit. */
public final class Bits {
  private final Access access;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A place where two values differ.
   *
   * @param name the name of the place
   * @param left what the first has there
   * @param right what the second has there
   */
  public record Difference(String name, Object left, Object right) {}

  private Bits(Access access) {
    this.access = access;
  }

  /** The first difference, named from the given name on; empty if there is none. */
  public static Optional<Difference> difference(
      Access access, String name, Object left, Object right) {
    return new Bits(access).compare(name, left, right);
  }

  private Optional<Difference> compare(String name, Object left, Object right) {
    if (left == right) {
      return Optional.empty();
    }
    if (left == null || right == null || left.getClass() != right.getClass()) {
      return Optional.of(new Difference(name, left, right));
    }
    Class<?> type = left.getClass();
    if (type.isArray()) {
      return seen.add(left) ? arrays(name, left, right) : Optional.empty();
    }
    if (type.isRecord()) {
      return records(name, left, right);
    }
    if (type.isEnum() || type.getName().startsWith("java.")) {
      boolean known = left instanceof Comparable<?>;
      return known && !Objects.equals(left, right)
          ? Optional.of(new Difference(name, left, right))
          : Optional.empty();
    }
    return seen.add(left) ? fields(name, left, right) : Optional.empty();
  }

  private Optional<Difference> arrays(String name, Object left, Object right) {
    int length = Array.getLength(left);
    if (Array.getLength(right) != length) {
      return Optional.of(new Difference(name + ".length", length, Array.getLength(right)));
    }
    for (int i = 0; i < length; i++) {
      String item = name + "[" + i + "]";
      Optional<Difference> found = compare(item, Array.get(left, i), Array.get(right, i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> records(String name, Object left, Object right) {
    for (RecordComponent component : left.getClass().getRecordComponents()) {
      Optional<Difference> found =
          compare(
              name + "." + component.getName(),
              access.component(left, component),
              access.component(right, component));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> fields(String name, Object left, Object right) {
    if (left.getClass().isHidden()) {
      return Optional.empty();
    }
    for (Field field : left.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && Access.open(field)) {
        Optional<Difference> found =
            compare(
                name + "." + field.getName(), access.get(field, left), access.get(field, right));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
