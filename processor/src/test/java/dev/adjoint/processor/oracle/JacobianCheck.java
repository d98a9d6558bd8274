package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The matrix for each input against the columns that Hipparchus' forward mode gives. */
final class JacobianCheck implements Check {
  @Override
  public String title() {
    return "Jacobian";
  }

  @Override
  public void verify(Point point, Subject subject) {
    if (SecondOrder.shares(point)) {
      return;
    }
    SecondOrder.requireRun("the Jacobian", point, subject::jacobian);
    if (point.primal(point.arguments()).thrown() != null) {
      return;
    }
    Object[] actual = subject.jacobian(point.arguments()).derivatives();
    int rows = actual.length == 0 ? 0 : ((double[][]) actual[0]).length;
    List<List<double[]>> possible =
        point.problem().isVoid() ? ofWritten(point, rows) : List.of(rows(point));
    Closeness.require(!possible.isEmpty(), rows + " rows are not those of any arrays");
    AssertionError last = null;
    for (List<double[]> expected : possible) {
      try {
        compare(point, actual, matrices(point, expected));
        return;
      } catch (AssertionError other) {
        last = other;
      }
    }
    throw last;
  }

  /** What the matrices of so many rows may be: which arrays a method writes is not known here. */
  private static List<List<double[]>> ofWritten(Point point, int rows) {
    List<double[]> all = Arrays.asList(point.jacobian().rows());
    List<double[]> arrays = each(point.problem().arrays(point.arguments()));
    List<List<double[]>> possible = new ArrayList<>();
    for (int some = 0; some < 1 << arrays.size(); some++) {
      List<double[]> chosen = new ArrayList<>();
      int from = 0;
      for (int k = 0; k < arrays.size(); k++) {
        if ((some >> k & 1) == 1) {
          chosen.addAll(all.subList(from, from + arrays.get(k).length));
        }
        from += arrays.get(k).length;
      }
      if (chosen.size() == rows) {
        possible.add(chosen);
      }
    }
    return possible;
  }

  private static void compare(Point point, Object[] actual, double[][][] expected) {
    Closeness.require(
        actual.length == expected.length, "the record has " + actual.length + " matrices");
    double scale = 0;
    for (double[] row : point.jacobian().rows()) {
      scale = Math.max(scale, Arrays.stream(row).map(Math::abs).filter(Double::isFinite).sum());
    }
    for (int k = 0; k < expected.length; k++) {
      double[][] matrix = (double[][]) actual[k];
      String what = "matrix of input " + k;
      Closeness.require(
          matrix.length == expected[k].length,
          what + " has " + matrix.length + " rows, expected " + expected[k].length);
      for (int i = 0; i < matrix.length; i++) {
        String row = what + ", row " + i + ", column";
        boolean single = point.problem().single();
        double rounding = 1e6 * point.jacobian().rounding(single);
        SecondOrder.compare(row, matrix[i], expected[k][i], scale + rounding, single);
      }
    }
  }

  /** The rows of the result, or those of the written arrays of a void method, for each input. */
  static double[][][] matrices(Point point) {
    return matrices(point, rows(point));
  }

  private static double[][][] matrices(Point point, List<double[]> rows) {
    Object[] inputs = point.problem().inputs(point.arguments());
    double[][][] matrices = new double[inputs.length][][];
    int from = 0;
    for (int k = 0; k < inputs.length; k++) {
      int start = from;
      int end = from + Flat.read(inputs[k]).length;
      matrices[k] =
          rows.stream().map(row -> Arrays.copyOfRange(row, start, end)).toArray(double[][]::new);
      from = end;
    }
    return matrices;
  }

  private static List<double[]> rows(Point point) {
    List<double[]> all = Arrays.asList(point.jacobian().rows());
    if (!point.problem().isVoid()) {
      return all.subList(0, Flat.read(point.primal(point.arguments()).value()).length);
    }
    Object[] arguments = point.arguments();
    List<double[]> before = each(point.problem().arrays(point.arguments()));
    point.primal(arguments);
    List<double[]> after = each(point.problem().arrays(arguments));
    List<double[]> rows = new ArrayList<>();
    int from = 0;
    for (int k = 0; k < before.size(); k++) {
      List<double[]> block = all.subList(from, from + before.get(k).length);
      if (!Arrays.equals(before.get(k), after.get(k)) || isChanged(block)) {
        rows.addAll(block);
      }
      from += before.get(k).length;
    }
    return rows;
  }

  private static List<double[]> each(Object[] arrays) {
    return Arrays.stream(arrays).map(Flat::read).toList();
  }

  /** Whether the rows are other than those of an array that nobody writes. */
  private static boolean isChanged(List<double[]> block) {
    boolean changed = false;
    for (double[] row : block) {
      long ones = Arrays.stream(row).filter(x -> x == 1).count();
      long zeros = Arrays.stream(row).filter(x -> x == 0).count();
      changed |= ones != 1 || zeros != row.length - 1;
    }
    return changed;
  }
}
