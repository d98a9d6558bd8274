package corpus.regressions;

import dev.adjoint.Differentiable;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/** Arrays that objects hold on to and write to, between a read and the reverse sweep. */
public final class HeldArrays {
  private HeldArrays() {}

  @Differentiable
  public static double wrapped(double x) {
    double[] w = {1, 2, 3};
    DoubleBuffer buffer = DoubleBuffer.wrap(w);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Math.sin(x) * x * w[i];
    }
    buffer.put(0, 100);
    return sum;
  }

  @Differentiable
  public static double wrappedBetween(double x) {
    double[] w = {1, 2, 3};
    DoubleBuffer buffer = DoubleBuffer.wrap(w);
    double product = 1;
    for (int i = 0; i < 3; i++) {
      product *= Math.sin(x * w[i]);
      buffer.put(i, 5 + i);
    }
    return product * w[0];
  }

  @Differentiable
  public static double reused(double x, double y) {
    double[] source = {x > 0 ? 1 : 2, 3};
    DoubleBuffer buffer = DoubleBuffer.wrap(source);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double[] row = buffer.array();
      sum += x * y * row[0] * Math.exp(x * row[1] * 0.1);
      buffer.put(0, i * 0.5);
    }
    return sum;
  }

  @Differentiable
  public static double inList(double x) {
    double[] w = {1, 2, 3};
    List<double[]> list = new ArrayList<>();
    list.add(w);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Math.sin(x) * x * w[i];
    }
    list.get(0)[0] = 100;
    return sum;
  }
}
