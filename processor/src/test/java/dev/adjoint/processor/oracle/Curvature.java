package dev.adjoint.processor.oracle;

import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSFactory;

/** The value of a method with one number as its result, and its first and second derivatives. */
record Curvature(double value, double[] gradient, double[][] hessian) {

  /** By one run of the interpreter over Hipparchus' derivatives of second order. */
  static Curvature of(
      Problem problem, AttributedMethod method, TreeInterpreter interpreter, Object[] arguments) {
    int columns = Flat.read(problem.inputs(arguments)).length;
    DSFactory factory = new DSFactory(columns, 2);
    Object output =
        ActiveRun.of(problem, method, interpreter, arguments).run(factory::variable).get(0);
    return new Curvature(
        Primitives.doubleValue(output),
        ActiveNumbers.gradient(output, columns),
        ActiveNumbers.hessian(output, columns));
  }

  double[][] hessianCopy() {
    return Arrays.stream(hessian).map(double[]::clone).toArray(double[][]::new);
  }

  /** The size against which a rounding error in the i-th row is small. */
  double scale(int i) {
    return Arrays.stream(hessian[i]).map(Math::abs).filter(Double::isFinite).sum();
  }

  double[] times(double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        product[i] += hessian[i][j] == 0 ? 0 : hessian[i][j] * v[j];
      }
    }
    return product;
  }
}
