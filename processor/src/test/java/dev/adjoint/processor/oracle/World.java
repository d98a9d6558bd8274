package dev.adjoint.processor.oracle;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The static fields of a class that code can change: its side effects show there. */
public final class World {
  private final Map<Field, Object> initial = new LinkedHashMap<>();

  /** Remembers the primitive static fields of the class and of its nested classes. */
  public World(Class<?> type) {
    remember(type);
  }

  private void remember(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      boolean changes = Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers);
      if (changes && field.getType().isPrimitive()) {
        initial.put(field, Reflection.get(field, null));
      }
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      remember(nested);
    }
  }

  /** Sets the fields as they were at first. */
  void reset() {
    initial.forEach((field, value) -> Reflection.set(field, null, value));
  }

  /** What the fields are now. */
  List<Object> state() {
    List<Object> state = new ArrayList<>();
    initial.keySet().forEach(field -> state.add(Reflection.get(field, null)));
    return state;
  }
}
