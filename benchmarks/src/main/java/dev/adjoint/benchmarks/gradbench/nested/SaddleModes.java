package dev.adjoint.benchmarks.gradbench.nested;

import dev.adjoint.gradbench.objective.Saddle;
import dev.adjoint.gradbench.objective.SaddleAdjoint;
import dev.adjoint.gradbench.objective.SaddleTangent;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;

/** The four nestings of the two modes: the outer one, then that of the search for the answer. */
public enum SaddleModes {
  /** Forward over forward. */
  ff(
      Saddle::worstByForward,
      (x, start) ->
          new double[] {
            SaddleTangent.worstByForward(x, start, new double[] {1, 0}).tangent(),
            SaddleTangent.worstByForward(x, start, new double[] {0, 1}).tangent()
          }),
  /** Forward over reverse. */
  fr(
      Saddle::worstByReverse,
      (x, start) ->
          new double[] {
            SaddleTangent.worstByReverse(x, start, new double[] {1, 0}).tangent(),
            SaddleTangent.worstByReverse(x, start, new double[] {0, 1}).tangent()
          }),
  /** Reverse over forward. */
  rf(Saddle::worstByForward, (x, start) -> SaddleAdjoint.worstByForward(x, start).x()),
  /** Reverse over reverse. */
  rr(Saddle::worstByReverse, (x, start) -> SaddleAdjoint.worstByReverse(x, start).x());

  private final ToDoubleBiFunction<double[], double[]> worst;
  private final BinaryOperator<double[]> slope;

  SaddleModes(ToDoubleBiFunction<double[], double[]> worst, BinaryOperator<double[]> slope) {
    this.worst = worst;
    this.slope = slope;
  }

  /** What x costs against the best answer to it, sought from {@code start}. */
  public double worst(double[] x, double[] start) {
    return worst.applyAsDouble(x, start);
  }

  /** The derivative of that by x. */
  public double[] slope(double[] x, double[] start) {
    return slope.apply(x, start);
  }
}
