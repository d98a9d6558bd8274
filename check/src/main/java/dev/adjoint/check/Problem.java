package dev.adjoint.check;

import dev.adjoint.check.method.Input;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Layout;
import dev.adjoint.check.values.NumberTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A method as a function from numbers to numbers: from those of its inputs to those of its result,
 * then to the final contents of the arrays that it writes.
 */
final class Problem {
  private final Calls calls;
  private final Point point;
  private final Access access;
  private final Class<?> result;
  private final double[] x;
  private final Run base;
  private final Layout resultLayout;
  private final int[] written;
  private final double[] outputs;

  Problem(Access access, Target target, Point point, Calls calls, Random random) {
    this.access = access;
    this.calls = calls;
    this.point = point;
    this.result = target.primal().getReturnType();
    this.x = point.numbers();
    this.base = calls.primal(x);
    this.resultLayout = layoutOf(base.value());
    if (base.thrown() == null) {
      written = written(target, random);
      outputs = outputs(x);
    } else {
      written = new int[0];
      outputs = new double[0];
    }
  }

  private Layout layoutOf(Object value) {
    boolean numbers = NumberTypes.in(result) && value != null;
    return Layout.of(
        access,
        List.of("result"),
        List.<Class<?>>of(result),
        numbers ? new Object[] {value} : new Object[0]);
  }

  /** The numbers of inputs that the method writes, or may write where it returns nothing. */
  private int[] written(Target target, Random random) {
    Layout layout = point.layout();
    boolean[] roots = new boolean[target.inputs().size()];
    for (int k = 0; k < roots.length; k++) {
      Input input = target.inputs().get(k);
      roots[k] = result == void.class && input.type().isArray();
    }
    double[] moved = moved(0x1p-12, random);
    for (double[] from : List.of(x, moved)) {
      Run run = calls.primal(from);
      Layout after = point.layoutOf(run.arguments());
      if (run.thrown() == null && after.size() == layout.size()) {
        double[] to = after.read(point.inputs(run.arguments()));
        for (int i = 0; i < to.length; i++) {
          roots[layout.root(i)] |= Double.compare(to[i], rounded(from, i)) != 0;
        }
      }
    }
    return IntStream.range(0, layout.size()).filter(i -> roots[layout.root(i)]).toArray();
  }

  private double rounded(double[] from, int i) {
    return point.layout().isSingle(i) ? (float) from[i] : from[i];
  }

  /** The point, each number moved a little relative to its size. */
  double[] moved(double by, Random random) {
    double[] moved = x.clone();
    for (int i = 0; i < moved.length; i++) {
      double unit = point.layout().isSingle(i) ? Math.max(by, 0x1p-23) : by;
      moved[i] += moved[i] * unit * (random.nextBoolean() ? 1 : -1);
    }
    return moved;
  }

  double[] x() {
    return x.clone();
  }

  Run base() {
    return base;
  }

  Layout inputs() {
    return point.layout();
  }

  Layout result() {
    return resultLayout;
  }

  boolean isNumber() {
    return NumberTypes.isNumber(result);
  }

  boolean isVoid() {
    return result == void.class;
  }

  int[] written() {
    return written;
  }

  boolean isWritten(int input) {
    return Arrays.binarySearch(written, input) >= 0;
  }

  boolean hasSingleResult() {
    return IntStream.range(0, resultLayout.size()).anyMatch(resultLayout::isSingle);
  }

  /** Whether it computes in {@code float} anywhere, as far as its signature tells. */
  boolean isSingle() {
    return hasSingleResult() || IntStream.range(0, inputs().size()).anyMatch(inputs()::isSingle);
  }

  double[] outputs() {
    return outputs;
  }

  String outputName(int output) {
    return output < resultLayout.size()
        ? resultLayout.name(output)
        : inputs().name(written[output - resultLayout.size()]) + " as the method leaves it";
  }

  /** The outputs elsewhere; null if the method throws there. */
  double[] outputs(double[] at) {
    Run run = calls.primal(at);
    if (run.thrown() != null) {
      return null;
    }
    double[] values = layoutOf(run.value()).read(new Object[] {run.value()});
    if (written.length == 0) {
      return values;
    }
    Layout after = point.layoutOf(run.arguments());
    double[] numbers = after.read(point.inputs(run.arguments()));
    return numbers.length == inputs().size() ? concatenate(values, select(numbers)) : null;
  }

  /** Those of the inputs' numbers that belong to written arrays. */
  double[] select(double[] inputs) {
    return Arrays.stream(written).mapToDouble(i -> inputs[i]).toArray();
  }

  static double[] concatenate(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
