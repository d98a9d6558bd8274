package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A method to differentiate: its parameters, and which of them the derivative is taken with respect
 * to. Its inputs are all entries of those; its outputs are its result and then the final contents
 * of those that are arrays.
 *
 * @param active the indices of the parameters to differentiate with respect to
 * @param single whether the method computes in {@code float} anywhere
 */
public record Problem(
    String name,
    List<String> parameters,
    List<Class<?>> types,
    Class<?> result,
    List<Integer> active,
    boolean single) {

  public boolean isVoid() {
    return result == void.class;
  }

  public boolean isScalar() {
    return result == double.class || result == float.class;
  }

  /** The arguments that the derivative is taken with respect to. */
  public Object[] inputs(Object[] arguments) {
    return active.stream().map(i -> arguments[i]).toArray();
  }

  /** Those of the inputs that are arrays. */
  public Object[] arrays(Object[] arguments) {
    List<Object> arrays = new ArrayList<>();
    for (int i : active) {
      if (types.get(i).isArray()) {
        arrays.add(arguments[i]);
      }
    }
    return arrays.toArray();
  }

  /** The arguments with the entries of the inputs replaced. */
  public Object[] at(Object[] arguments, double[] entries) {
    Object[] copy = Flat.copy(arguments);
    Object[] inputs = inputs(copy);
    Flat.write(inputs, entries);
    for (int k = 0; k < inputs.length; k++) {
      copy[active.get(k)] = inputs[k];
    }
    return copy;
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
