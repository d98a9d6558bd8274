package dev.adjoint.processor.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** The contents of values as lists, so that two of them can be compared whatever holds them. */
public final class Snapshot {
  private Snapshot() {}

  /** The contents of a value. */
  public static Object of(Object value) {
    if (value == null
        || value instanceof Number && value.getClass().getPackageName().equals("java.lang")
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Class
        || value instanceof Enum
        || value instanceof CharSequence) {
      return value instanceof CharSequence text ? text.toString() : value;
    }
    if (value.getClass().isArray()) {
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        items.add(of(Array.get(value, i)));
      }
      return items;
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(Snapshot::of).toList().toString();
    }
    if (value.getClass().getName().startsWith("java.")) {
      return value instanceof Serializable ? bytes(value) : value.getClass();
    }
    return value.getClass().isHidden() ? value.getClass() : fields(value);
  }

  private static List<Object> fields(Object value) {
    List<Object> fields = new ArrayList<>(List.of(value.getClass().getSimpleName()));
    for (Field field : Reflection.fields(value.getClass())) {
      fields.add(of(Reflection.get(field, value)));
    }
    return fields;
  }

  private static String bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return value.getClass().getSimpleName()
        + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
