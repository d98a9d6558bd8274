package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A method to differentiate: its parameters, the receiver first if it has one, and what the
 * derivative is taken with respect to. Its inputs are all entries of those; its outputs are its
 * result and then the final contents of the arrays in them.
 *
 * @param active what to differentiate with respect to
 * @param single whether the method computes in {@code float} anywhere
 */
public record Problem(
    String name,
    List<String> parameters,
    List<Class<?>> types,
    Class<?> result,
    List<Input> active,
    boolean single) {

  public boolean isVoid() {
    return result == void.class;
  }

  public boolean isScalar() {
    return result == double.class || result == float.class;
  }

  /** The name that the derivatives by this input have. */
  public String name(Input input) {
    return input.field() == null ? parameters.get(input.parameter()) : input.field();
  }

  /** The type of the k-th input. */
  public Class<?> type(int k) {
    Input input = active.get(k);
    Class<?> type = types.get(input.parameter());
    return input.field() == null ? type : Reflection.field(type, input.field()).getType();
  }

  /** The values that the derivative is taken with respect to, records as structs. */
  public Object[] inputs(Object[] arguments) {
    Neutral neutral = new Neutral();
    return active.stream().map(input -> neutral.of(input.in(arguments))).toArray();
  }

  /** The arrays in the inputs. */
  public Object[] arrays(Object[] arguments) {
    List<Object> arrays = new ArrayList<>();
    active.forEach(input -> arrays.addAll(Neutral.arrays(input.in(arguments))));
    return arrays.toArray();
  }

  /** The arrays in what belongs to the inputs, one value for each: buffers or dots. */
  Object[] arraysOf(Object[] perInput) {
    List<Object> arrays = new ArrayList<>();
    for (int k = 0; k < perInput.length; k++) {
      if (!type(k).isPrimitive()) {
        arrays.addAll(Neutral.arrays(perInput[k]));
      }
    }
    return arrays.toArray();
  }

  /** Replaces the entries of the inputs in the arguments. */
  public Object[] at(Object[] arguments, double[] entries) {
    Object[] inputs = active.stream().map(input -> input.in(arguments)).toArray();
    Flat.write(inputs, entries);
    for (int k = 0; k < inputs.length; k++) {
      active.get(k).set(arguments, inputs[k]);
    }
    return arguments;
  }

  /** The outputs as one vector: of the result, then of the arrays. */
  public double[] outputs(Object value, Object[] arrays) {
    return concatenate(Flat.read(value), Flat.read(arrays));
  }

  static double[] concatenate(double[] first, double[] second) {
    double[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
