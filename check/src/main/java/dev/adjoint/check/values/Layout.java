package dev.adjoint.check.values;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The floating-point numbers in some values as one vector, with a name for each. An array that is
 * in several places has one set of numbers.
 */
public final class Layout {
  private final Access access;
  private final List<String> names;
  private final List<Block> places;
  private final List<Block> blocks;
  private final int size;

  private Layout(Access access, List<String> names, List<Block> places, int size) {
    this.access = access;
    this.names = names;
    this.places = places;
    this.blocks = places.stream().filter(b -> !b.again() && b.length() > 0).toList();
    this.size = size;
  }

  /** The layout of values of these names and declared types. */
  public static Layout of(
      Access access, List<String> names, List<Class<?>> types, Object[] values) {
    LayoutWalk walk = new LayoutWalk(access);
    for (int i = 0; i < values.length; i++) {
      walk.root(i, values[i], types.get(i));
    }
    return new Layout(access, names, walk.places, walk.size());
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** The name of a number: {@code w[1][3]} or {@code p.position.x}. */
  public String name(int index) {
    Block block = block(index);
    String text = names.get(block.root()) + block.pathText();
    return block.array() ? text + "[" + (index - block.first()) + "]" : text;
  }

  /** Whether the number is a {@code float}. */
  public boolean isSingle(int index) {
    return block(index).type() == float.class;
  }

  /** Which of the values the number is in. */
  public int root(int index) {
    return block(index).root();
  }

  /** The positions of the numbers of one value in order, those that it shares with others too. */
  public int[] positions(int root) {
    return places.stream()
        .filter(block -> block.root() == root)
        .flatMapToInt(b -> IntStream.range(b.first(), b.first() + b.length()))
        .toArray();
  }

  /** The first and the last number that lie beside this one. */
  public int[] neighbours(int index) {
    Block block = block(index);
    return new int[] {block.first(), block.first() + block.length() - 1};
  }

  private Block block(int index) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).first() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return blocks.get(low);
  }

  /** The numbers in values of this layout. */
  public double[] read(Object[] values) {
    double[] numbers = new double[size];
    for (Block block : blocks) {
      add(follow(values[block.root()], block.path()), block, numbers);
    }
    return numbers;
  }

  /**
   * The numbers in derivatives by such values: records of derivatives in place of records, null for
   * zeros, an array for each place of a shared one or one for all.
   */
  public double[] readDerivatives(Object[] derivatives) {
    double[] numbers = new double[size];
    Map<Integer, Set<Object>> holders = new HashMap<>();
    boolean shared = places.stream().anyMatch(Block::again);
    for (Block place : places) {
      Object derivative = derivatives[place.root()];
      Object part = follow(derivative, place.path());
      if (part != null && (!shared || isNew(place, derivative, holders))) {
        add(part, place, numbers);
      }
    }
    return numbers;
  }

  /** Whether this is the first place of these numbers in that array of derivatives. */
  private boolean isNew(Block place, Object derivative, Map<Integer, Set<Object>> holders) {
    Object holder = innermostArray(derivative, place.path());
    return holder == null
        || holders
            .computeIfAbsent(
                place.first(), key -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(holder);
  }

  private Object innermostArray(Object value, List<Step> path) {
    Object innermost = value != null && value.getClass().isArray() ? value : null;
    Object part = value;
    for (Step step : path) {
      part = part == null ? null : follow(part, List.of(step));
      if (part != null && part.getClass().isArray()) {
        innermost = part;
      }
    }
    return innermost;
  }

  private static void add(Object part, Block block, double[] numbers) {
    if (part instanceof double[] array) {
      for (int i = 0; i < Math.min(block.length(), array.length); i++) {
        numbers[block.first() + i] += array[i];
      }
    } else if (part instanceof float[] array) {
      for (int i = 0; i < Math.min(block.length(), array.length); i++) {
        numbers[block.first() + i] += array[i];
      }
    } else {
      numbers[block.first()] += ((Number) part).doubleValue();
    }
  }

  private Object follow(Object value, List<Step> path) {
    Object part = value;
    for (Step step : path) {
      if (part == null) {
        return null;
      }
      part = part(part, step);
    }
    return part;
  }

  private Object part(Object value, Step step) {
    return step instanceof Step.Item item
        ? Array.get(value, item.index())
        : access.component(value, ((Step.Component) step).name());
  }

  /** Writes all numbers: arrays in place, numbers and records as new ones in the given array. */
  public void write(Object[] values, double[] numbers) {
    for (Block block : blocks) {
      int root = block.root();
      values[root] = written(values[root], block.path(), block, numbers);
    }
  }

  private Object written(Object value, List<Step> path, Block block, double[] numbers) {
    if (path.isEmpty()) {
      return block.array() ? filled(value, block, numbers) : number(block, numbers);
    }
    Step step = path.get(0);
    Object old = part(value, step);
    Object part = written(old, path.subList(1, path.size()), block, numbers);
    if (part == old) {
      return value;
    }
    if (step instanceof Step.Item item) {
      Array.set(value, item.index(), part);
      return value;
    }
    return Recomposition.with(access, value, ((Step.Component) step).name(), part);
  }

  private static Object number(Block block, double[] numbers) {
    double number = numbers[block.first()];
    if (block.type() == float.class) {
      return (float) number;
    }
    return number;
  }

  private static Object filled(Object array, Block block, double[] numbers) {
    if (array instanceof double[] target) {
      System.arraycopy(numbers, block.first(), target, 0, block.length());
    } else {
      float[] target = (float[]) array;
      for (int i = 0; i < block.length(); i++) {
        target[i] = (float) numbers[block.first() + i];
      }
    }
    return array;
  }
}
