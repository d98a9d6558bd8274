package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that is wrong with the shape of buffers or tangents, one thing at a time: what a
 * companion must refuse before it writes anything.
 */
public final class Misfits {
  private final Problem problem;
  private final Object[] arguments;
  private final Object[] sound;
  private final boolean buffers;
  private final List<Misfit> found = new ArrayList<>();

  /**
   * Buffers or tangents of which one is wrong.
   *
   * @param what what is wrong with it
   * @param values all of them
   * @param absent whether it is {@code null}
   */
  public record Misfit(String what, Object[] values, boolean absent) {}

  private Misfits(Problem problem, Object[] arguments, boolean buffers) {
    this.problem = problem;
    this.arguments = arguments;
    this.buffers = buffers;
    this.sound = buffers ? Seeds.buffers(problem, arguments) : Flat.copy(problem.inputs(arguments));
  }

  /** What is wrong as adjoint buffers, or else as tangents. */
  public static List<Misfit> of(Problem problem, Object[] arguments, boolean buffers) {
    Misfits misfits = new Misfits(problem, arguments, buffers);
    for (int k = 0; k < misfits.sound.length; k++) {
      misfits.find(k);
    }
    return misfits.found;
  }

  private void find(int k) {
    Object argument = problem.active().get(k).in(arguments);
    String name = problem.name(problem.active().get(k));
    if (problem.type(k).isPrimitive()) {
      if (buffers) {
        replace(k, name + " null", each -> null);
        replace(k, name + " empty", each -> resized(each, 0));
      }
    } else if (argument != null) {
      boolean one = sound[k] instanceof Struct;
      if (buffers || !one) {
        replace(k, name + " null", each -> null);
      }
      inside(k, name, sound[k], each -> each, one);
      for (Object other : buffers ? arguments : new Object[0]) {
        if (other != null && other.getClass().isArray() && other.getClass() == type(k)) {
          replace(k, name + " is an argument", each -> other);
        }
      }
    }
  }

  private Class<?> type(int k) {
    return sound[k].getClass();
  }

  /** What is wrong at some depth; {@code whole} makes a value of what is put in there. */
  private void inside(
      int k, String place, Object value, UnaryOperator<Object> into, boolean inRecord) {
    if (value instanceof Struct struct) {
      for (int i = 0; i < struct.components().length; i++) {
        int position = i;
        UnaryOperator<Object> deeper =
            each -> {
              Object[] components = struct.components().clone();
              components[position] = each;
              return into.apply(new Struct(struct.of(), struct.names(), components));
            };
        inside(k, place + "." + struct.names().get(i), struct.components()[i], deeper, true);
      }
    } else if (value != null && value.getClass().isArray()) {
      int length = Array.getLength(value);
      if (length > 0) {
        replace(k, place + " too short", all -> into.apply(resized(value, length - 1)));
      }
      replace(k, place + " too long", all -> into.apply(resized(value, length + 1)));
      rows(k, place, value, into, inRecord);
    }
  }

  private void rows(
      int k, String place, Object value, UnaryOperator<Object> into, boolean inRecord) {
    if (!(value instanceof Object[] rows)) {
      return;
    }
    for (int i = 0; i < rows.length; i++) {
      int position = i;
      UnaryOperator<Object> deeper =
          each -> {
            Object[] changed = rows.clone();
            changed[position] = each;
            return into.apply(changed);
          };
      if (rows[i] != null && rows[i].getClass().isArray() && !inRecord) {
        replace(k, place + "[" + i + "] null", all -> deeper.apply(null));
      }
      inside(k, place + "[" + i + "]", rows[i], deeper, inRecord);
    }
  }

  private void replace(int k, String what, UnaryOperator<Object> change) {
    Object[] values = sound.clone();
    values[k] = change.apply(values[k]);
    found.add(new Misfit(what, values, what.endsWith("null")));
  }

  private static Object resized(Object array, int length) {
    Object other = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, other, 0, Math.min(length, Array.getLength(array)));
    return other;
  }
}
