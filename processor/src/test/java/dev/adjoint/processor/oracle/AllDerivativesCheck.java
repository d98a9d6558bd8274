package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every entry of {@code CJacobian.f} against Hipparchus, against the rows of the adjoint and the
 * columns of the tangent, and its columns against central differences; value, arguments and
 * exceptions against the method itself.
 */
public final class AllDerivativesCheck {
  private static final int MOST_DIFFERENCES = 12;

  /** The companion under test: the matrices of the parameters in order, after the value. */
  public interface Companion {
    /** Calls it. */
    Subject.Outcome jacobian(Object[] arguments);
  }

  private final Point point;
  private final Companion companion;
  private final Subject others;
  private final List<Input> written;

  /**
   * Prepares a check at a point.
   *
   * @param others the companions of the other modes
   * @param written the parameters whose final contents are outputs
   */
  public AllDerivativesCheck(
      Point point, Companion companion, Subject others, List<Input> written) {
    this.point = point;
    this.companion = companion;
    this.others = others;
    this.written = written;
  }

  /** Value, arguments and exceptions. */
  public void verifyCall() {
    Object[] expected = point.arguments();
    Subject.Outcome primal = point.primal(expected);
    List<Object> effects = point.effects();
    Object[] arguments = point.arguments();
    Subject.Outcome outcome = companion.jacobian(arguments);
    Closeness.identical("effects", point.effects(), effects);
    if (sharesRows(arguments) && outcome.thrown() instanceof IllegalArgumentException) {
      return;
    }
    ValueCheck.compare("jacobian", primal, expected, outcome, arguments);
  }

  /** Whether a row is in two places: an array that a method writes must not be. */
  private static boolean sharesRows(Object[] arguments) {
    List<Integer> places = places(arguments);
    boolean tables = Arrays.stream(arguments).anyMatch(Object[].class::isInstance);
    return tables && places.stream().distinct().count() < places.size();
  }

  /** Every derivative. */
  public void verifyDerivatives() {
    Subject.Outcome outcome = companion.jacobian(point.arguments());
    if (sharesRows(point.arguments()) && outcome.thrown() instanceof IllegalArgumentException) {
      return;
    }
    Point.rethrow(outcome);
    Problem problem = point.problem();
    double[][] matrix = joined(outcome.derivatives());
    List<Integer> columns = places(problem.inputs(point.arguments()));
    List<Integer> rows = outputPlaces();
    Closeness.require(
        matrix.length == rows.size(), matrix.length + " rows, expected " + rows.size());
    int inputs = point.inputs().length;
    int outputs = point.outputs(point.inputs()).length;
    double[][] expected = point.jacobian().rows();
    for (int i = 0; i < matrix.length; i++) {
      Closeness.require(
          matrix[i].length == columns.size(),
          matrix[i].length + " columns, expected " + columns.size());
      double[] adjoint = point.pullback(others, unit(rows.get(i), outputs));
      for (int j = 0; j < columns.size(); j++) {
        String place = "[" + i + "][" + j + "]";
        close(place + " by Hipparchus", matrix[i][j], expected[rows.get(i)][columns.get(j)], i);
        close(place + " by the adjoint", matrix[i][j], adjoint[columns.get(j)], i);
      }
    }
    for (int j = 0; j < columns.size(); j++) {
      double[] tangent = point.tangent(others, unit(columns.get(j), inputs));
      for (int i = 0; i < matrix.length; i++) {
        String place = "[" + i + "][" + j + "]";
        close(place + " by the tangent", matrix[i][j], tangent[rows.get(i)], i);
      }
    }
    differences(matrix, rows, columns, outputs, inputs);
  }

  private void close(String what, double actual, double expected, int row) {
    double[] magnitudes =
        point.jacobian().rows()[Math.min(row, point.jacobian().rows().length - 1)];
    double scale = Math.abs(expected) + 1e-3;
    for (double magnitude : magnitudes) {
      scale = Math.max(scale, Double.isFinite(magnitude) ? Math.abs(magnitude) : 0);
    }
    double relative = point.problem().single() ? 2e-4 : 1e-10;
    Closeness.close(what, actual, expected, relative * scale);
  }

  private void differences(
      double[][] matrix, List<Integer> rows, List<Integer> columns, int outputs, int inputs) {
    if (matrix.length == 0) {
      return;
    }
    double[] weights = point.random(matrix.length, 7);
    double[] u = new double[outputs];
    for (int i = 0; i < weights.length; i++) {
      u[rows.get(i)] = weights[i];
    }
    int stride = 1 + columns.size() / MOST_DIFFERENCES;
    for (int j = 0; j < columns.size(); j += stride) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += u[rows.get(i)] == weights[i] ? weights[i] * matrix[i][j] : 0;
      }
      double[] axis = unit(columns.get(j), inputs);
      double length = Math.max(Math.abs(point.inputs()[columns.get(j)]), 0.125);
      axis[columns.get(j)] = length;
      CentralDifferenceCheck.compare(point, "column " + j, u, axis, sum * length);
    }
  }

  private static double[] unit(int place, int length) {
    double[] unit = new double[length];
    unit[place] = 1;
    return unit;
  }

  /** The matrices side by side. */
  private static double[][] joined(Object[] matrices) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < ((double[][]) matrices[0]).length; i++) {
      double[] row = new double[0];
      for (Object matrix : matrices) {
        row = Problem.concatenate(row, ((double[][]) matrix)[i]);
      }
      rows.add(row);
    }
    return rows.toArray(new double[0][]);
  }

  /** The outputs that have rows, each as its place in the vector of all outputs. */
  private List<Integer> outputPlaces() {
    Object[] arguments = point.arguments();
    Object value = point.primal(arguments).value();
    if (!point.problem().isVoid()) {
      return places(value);
    }
    List<Integer> rows = new ArrayList<>();
    Object[] before = point.arguments();
    Map<Object, Integer> starts = new IdentityHashMap<>();
    int[] next = {0};
    for (Input input : point.problem().active()) {
      Object array = input.in(arguments);
      if (array != null && array.getClass().isArray()) {
        Object[] initially = {input.in(before)};
        boolean changed = !Arrays.deepEquals(new Object[] {array}, initially);
        boolean other = written.stream().anyMatch(w -> w.in(arguments) == array);
        boolean isOutput = written.contains(input) || changed && !other;
        add(array, starts, next, isOutput ? rows : new ArrayList<>());
      }
    }
    return rows;
  }

  /** Each entry as its place in a vector in which an array that occurs twice counts once. */
  private static List<Integer> places(Object... values) {
    List<Integer> places = new ArrayList<>();
    Map<Object, Integer> starts = new IdentityHashMap<>();
    int[] next = {0};
    for (Object value : values) {
      add(value, starts, next, places);
    }
    return places;
  }

  private static void add(
      Object value, Map<Object, Integer> starts, int[] next, List<Integer> places) {
    if (value instanceof Object[] rows) {
      for (Object row : rows) {
        add(row, starts, next, places);
      }
    } else if (value instanceof double[] || value instanceof float[]) {
      int length = Array.getLength(value);
      if (!starts.containsKey(value)) {
        starts.put(value, next[0]);
        next[0] += length;
      }
      for (int i = 0; i < length; i++) {
        places.add(starts.get(value) + i);
      }
    } else if (value instanceof Struct struct) {
      for (Object component : struct.components()) {
        add(component, starts, next, places);
      }
    } else if (value instanceof Record) {
      for (RecordComponent part : Numbers.parts(value.getClass())) {
        add(Numbers.component(value, part), starts, next, places);
      }
    } else if (value instanceof Double || value instanceof Float) {
      places.add(next[0]++);
    }
  }
}
