package dev.adjoint.processor.oracle;

import java.util.Arrays;

/**
 * The seed of a result and the adjoint buffers of the inputs, filled from weights of the outputs.
 *
 * @param result the seed of the result, null where there is none
 */
record Seeds(Object result, Object[] buffers) {

  /** Buffers of arrays hold the weights of their final contents; buffers of numbers are zero. */
  static Seeds of(Point point, double[] u) {
    Problem problem = point.problem();
    Object value = Flat.zeros(point.primal(point.arguments()).value());
    int results = Flat.read(value).length;
    Object[] seed = {value};
    Flat.write(seed, Arrays.copyOf(u, results));
    Object[] buffers = buffers(problem, point.arguments());
    Object[] arrays = problem.arraysOf(buffers);
    Flat.write(arrays, Arrays.copyOfRange(u, results, u.length));
    return new Seeds(seed[0], buffers);
  }

  /** Zero buffers for the inputs; one that is shared by two inputs has one shared buffer. */
  static Object[] buffers(Problem problem, Object[] arguments) {
    Object[] buffers = Flat.copy(problem.inputs(arguments));
    for (int i = 0; i < buffers.length; i++) {
      if (buffers[i] instanceof Double) {
        buffers[i] = new double[1];
      } else if (buffers[i] instanceof Float) {
        buffers[i] = new float[1];
      }
    }
    Flat.write(buffers, new double[Flat.read(buffers).length]);
    return buffers;
  }
}
