package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Converts Java values to the interpreter's and back during one run. Arrays and objects that are
 * shared stay shared, and what came from Java goes back to the same object.
 */
final class Conversion {
  private final Predicate<Class<?>> ofCorpus;
  private final Map<Object, Object> inside = new IdentityHashMap<>();
  private final Map<Object, Object> outside = new IdentityHashMap<>();

  Conversion(Predicate<Class<?>> ofCorpus) {
    this.ofCorpus = ofCorpus;
  }

  Object toInterpreter(Object value) {
    if (value == null) {
      return null;
    }
    Object seen = inside.get(value);
    if (seen != null) {
      return seen;
    }
    if (value.getClass().isArray()) {
      return cells(value);
    }
    return ofCorpus.test(value.getClass()) ? instance(value) : value;
  }

  private Cells cells(Object array) {
    int length = Array.getLength(array);
    Cells cells = new Cells(array.getClass().getComponentType(), new Object[length]);
    know(array, cells);
    for (int i = 0; i < length; i++) {
      cells.elements[i] = toInterpreter(Array.get(array, i));
    }
    return cells;
  }

  private Instance instance(Object object) {
    Instance instance = new Instance(object.getClass(), object, null);
    know(object, instance);
    for (Field field : Reflection.fields(object.getClass())) {
      instance.fields.put(field.getName(), toInterpreter(Reflection.get(field, object)));
    }
    return instance;
  }

  private void know(Object java, Object own) {
    inside.put(java, own);
    outside.put(own, java);
  }

  /** The Java value of an interpreter's value, without its derivatives. */
  Object toJava(Object value, Class<?> type) {
    if (ActiveNumbers.isActive(value)) {
      double number = Primitives.doubleValue(value);
      return type == float.class ? (Object) (float) number : (Object) number;
    }
    if (value instanceof Cells cells) {
      return array(cells);
    }
    return value instanceof Instance instance ? object(instance) : value;
  }

  private Object array(Cells cells) {
    Object known = outside.get(cells);
    if (known == null) {
      known = Array.newInstance(cells.component, cells.elements.length);
      know(known, cells);
      giveBack(cells, known);
    }
    return known;
  }

  private Object object(Instance instance) {
    Object known = outside.get(instance);
    if (known == null && instance.creation == null) {
      return instance.identity;
    }
    if (known == null) {
      Object[] arguments = instance.creation.arguments().clone();
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = toJava(arguments[i], instance.creation.types()[i]);
      }
      known = Reflection.create(instance.type, instance.creation.types(), arguments);
      know(known, instance);
      giveBack(instance, known);
    }
    return known;
  }

  /** Brings the Java objects that the interpreter knows up to date. */
  void giveBack() {
    for (Map.Entry<Object, Object> entry : new ArrayList<>(outside.entrySet())) {
      if (entry.getKey() instanceof Cells cells) {
        giveBack(cells, entry.getValue());
      } else {
        giveBack((Instance) entry.getKey(), entry.getValue());
      }
    }
  }

  private void giveBack(Cells cells, Object array) {
    for (int i = 0; i < cells.elements.length; i++) {
      Array.set(array, i, toJava(cells.elements[i], cells.component));
    }
  }

  private void giveBack(Instance instance, Object object) {
    for (Field field : Reflection.fields(instance.type)) {
      Object value = instance.fields.get(field.getName());
      if (!Modifier.isFinal(field.getModifiers())) {
        Reflection.set(field, object, toJava(value, field.getType()));
      } else if (value instanceof Cells cells && !outside.containsKey(cells)) {
        Object array = Reflection.get(field, object);
        know(array, cells);
        giveBack(cells, array);
      }
    }
  }

  /** Takes over what compiled code has changed in the arrays and objects that it was given. */
  void takeBack() {
    for (Map.Entry<Object, Object> entry : new ArrayList<>(outside.entrySet())) {
      if (entry.getKey() instanceof Cells cells) {
        takeBack(cells, entry.getValue());
      } else if (!((Instance) entry.getKey()).type.isRecord()) {
        takeBack((Instance) entry.getKey(), entry.getValue());
      }
    }
  }

  private void takeBack(Cells cells, Object array) {
    for (int i = 0; i < cells.elements.length; i++) {
      Object now = Array.get(array, i);
      if (!now(cells.elements[i], cells.component, now)) {
        cells.elements[i] = toInterpreter(now);
      }
    }
  }

  private void takeBack(Instance instance, Object object) {
    for (Field field : Reflection.fields(instance.type)) {
      Object now = Reflection.get(field, object);
      if (!now(instance.fields.get(field.getName()), field.getType(), now)) {
        instance.fields.put(field.getName(), toInterpreter(now));
      }
    }
  }

  private boolean now(Object own, Class<?> type, Object java) {
    Object before = toJava(own, type);
    return type.isPrimitive() ? before.equals(java) : before == java;
  }
}
