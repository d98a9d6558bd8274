package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Every partial derivative of the outputs, one row per output, one column per input.
 *
 * @param tame whether every number on the way to them was finite, and its derivatives with it
 * @param largest the largest derivative of a number on the way
 */
public record Jacobian(double[][] rows, int columns, boolean tame, double largest) {

  static Jacobian of(
      Problem problem, AttributedMethod method, TreeInterpreter interpreter, Object[] arguments) {
    int columns = Flat.read(problem.inputs(arguments)).length;
    List<double[]> rows = new ArrayList<>();
    ActiveRun.of(problem, method, interpreter, arguments)
        .run((i, x) -> Gradient.variable(columns, i, x))
        .forEach(output -> rows.add(ActiveNumbers.gradient(output, columns)));
    return new Jacobian(
        rows.toArray(new double[0][]), columns, interpreter.isTame(), interpreter.largest());
  }

  /** What may be left of the largest numbers on the way, rounded, where these cancel. */
  double rounding(boolean single) {
    return largest * (single ? 1e-5 : 1e-12);
  }

  /** Whether all entries are finite numbers. */
  public boolean isFinite() {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  /** J times a direction of the inputs. */
  double[] times(double[] v) {
    double[] product = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        product[i] += rows[i][j] == 0 || v[j] == 0 ? 0 : rows[i][j] * v[j];
      }
    }
    return product;
  }

  /** The transpose times weights of the outputs. */
  double[] transposeTimes(double[] u) {
    double[] product = new double[columns];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        product[j] += rows[i][j] == 0 || u[i] == 0 ? 0 : rows[i][j] * u[i];
      }
    }
    return product;
  }

  /** The Jacobian of absolute values: the scale against which a rounding error is small. */
  Jacobian magnitudes() {
    double[][] absolute = new double[rows.length][columns];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        absolute[i][j] = Math.abs(rows[i][j]);
      }
    }
    return new Jacobian(absolute, columns, tame, largest);
  }
}
