package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hipparchus.analysis.differentiation.Gradient;

/** Every partial derivative of the outputs, one row per output, one column per input. */
public record Jacobian(double[][] rows, int columns) {

  static Jacobian of(
      Problem problem, AttributedMethod method, TreeInterpreter interpreter, Object[] arguments) {
    Conversion conversion = new Conversion();
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = conversion.toInterpreter(arguments[i]);
    }
    int columns = Flat.read(problem.inputs(arguments)).length;
    int[] next = {0};
    Set<Object> seen = newIdentitySet();
    for (int i : problem.active()) {
      converted[i] =
          map(
              converted[i],
              seen,
              x -> Gradient.variable(columns, next[0]++, Primitives.doubleValue(x)));
    }
    Object value = interpreter.call(method, converted);
    List<double[]> rows = new ArrayList<>();
    map(value, newIdentitySet(), x -> collect(x, columns, rows));
    Set<Object> counted = newIdentitySet();
    for (int i : problem.active()) {
      if (problem.types().get(i).isArray()) {
        map(converted[i], counted, x -> collect(x, columns, rows));
      }
    }
    return new Jacobian(rows.toArray(new double[0][]), columns);
  }

  private static Set<Object> newIdentitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Object collect(Object number, int columns, List<double[]> rows) {
    rows.add(ActiveNumbers.gradient(number, columns).getGradient());
    return number;
  }

  private static Object map(Object value, Set<Object> seen, UnaryOperator<Object> change) {
    if (value instanceof Cells cells) {
      int length = seen.add(cells) ? cells.elements.length : 0;
      for (int i = 0; i < length; i++) {
        cells.elements[i] = map(cells.elements[i], seen, change);
      }
      return cells;
    }
    boolean floating =
        value instanceof Double || value instanceof Float || value instanceof Gradient;
    return floating ? change.apply(value) : value;
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
    return new Jacobian(absolute, columns);
  }
}
