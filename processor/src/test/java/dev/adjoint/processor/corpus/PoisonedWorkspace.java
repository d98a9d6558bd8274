package dev.adjoint.processor.corpus;

import java.lang.reflect.Array;
import java.lang.reflect.Field;

/** A workspace whose arrays can be filled with what no program would take for its own. */
final class PoisonedWorkspace {
  private final Object workspace;

  PoisonedWorkspace() {
    try {
      workspace = Class.forName("dev.adjoint.Workspace").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object workspace() {
    return workspace;
  }

  /** Overwrites all that is kept; returns how many arrays that are. */
  int poison() {
    Object pool = field(workspace, "pool");
    Object passing = field(pool, "passing");
    return poisonPool(pool) + (passing == null ? 0 : poisonPool(passing));
  }

  private static int poisonPool(Object pool) {
    int arrays = 0;
    Object[] places = (Object[]) field(pool, "places");
    for (Object place : places) {
      if (place != null && place.getClass().isArray()) {
        poison(place);
        arrays++;
      }
    }
    return arrays;
  }

  private static Object field(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void poison(Object array) {
    Class<?> element = array.getClass().getComponentType();
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, element.isPrimitive() ? poisonOf(element) : null);
    }
  }

  private static Object poisonOf(Class<?> element) {
    if (element == double.class) {
      return Double.NaN;
    } else if (element == float.class) {
      return Float.NaN;
    } else if (element == boolean.class) {
      return true;
    } else if (element == char.class) {
      return '\uabcd';
    } else if (element == long.class) {
      return 0x5a5a_5a5a_5a5aL;
    } else if (element == int.class) {
      return 0x5a5a_5a5a;
    }
    return element == short.class ? (Object) (short) 0x5a5a : (Object) (byte) 0x5a;
  }
}
