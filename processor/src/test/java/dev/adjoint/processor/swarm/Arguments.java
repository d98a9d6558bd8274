package dev.adjoint.processor.swarm;

import dev.adjoint.processor.oracle.Input;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Arguments of any method of the swarm, made from the types of its parameters by a seed. */
final class Arguments {
  private static final int LENGTH = 4;

  private final Random random;

  private final boolean grid;

  private Arguments(Random random) {
    this.random = random;
    random.nextInt();
    this.grid = random.nextInt(16) == 0;
  }

  /** The arguments; now and then one array is passed twice, and numbers are where kinks are. */
  static Object[] of(List<Class<?>> types, List<Input> active, long seed) {
    Arguments made = new Arguments(new Random(seed * 0x5DEECE66DL + 11));
    Object[] arguments = types.stream().map(made::of).toArray();
    boolean twice = made.random.nextInt(8) == 0;
    int first = -1;
    for (Input input : active) {
      int k = input.parameter();
      if (types.get(k) == double[].class && first < 0) {
        first = k;
      } else if (types.get(k) == double[].class && twice) {
        arguments[k] = arguments[first];
      }
    }
    return arguments;
  }

  private Object of(Class<?> type) {
    if (type == double.class) {
      return number();
    } else if (type == float.class) {
      return (float) number();
    } else if (type == int.class) {
      return random.nextInt(7);
    } else if (type == long.class) {
      return random.nextInt(50) - 25L;
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type.isArray()) {
      return array(type.getComponentType());
    } else if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalArgumentException(type.getName());
  }

  private double number() {
    if (grid && random.nextBoolean()) {
      return (random.nextInt(5) - 2) * 0.5;
    }
    double magnitude = 0.2 + 1.4 * random.nextDouble();
    return random.nextInt(3) == 0 ? -magnitude : magnitude;
  }

  private Object array(Class<?> component) {
    int length = component.isPrimitive() ? LENGTH : 2;
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      Array.set(array, i, of(component));
    }
    return array;
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> of(c.getType())).toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
