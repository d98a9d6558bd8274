package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.objective.Saddle;
import dev.adjoint.gradbench.objective.SaddleAdjoint;
import dev.adjoint.gradbench.objective.SaddleTangent;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;

/** The best x against the best answer to it, by all four nestings of the two modes. */
final class SaddleEval {
  private static final double[] STILL = {0, 0};

  private SaddleEval() {}

  record Input(double[] start) {}

  static Map<String, Evaluation<?, ?>> functions() {
    BinaryOperator<double[]> answerForward = SaddleEval::answerSlopeForward;
    BinaryOperator<double[]> answerReverse = (x, y) -> SaddleAdjoint.payment(x, y).y();
    return Map.of(
        "ff",
        play(
            Saddle::worstByForward,
            (x, start) ->
                new double[] {
                  SaddleTangent.worstByForward(x, start, new double[] {1, 0}).tangent(),
                  SaddleTangent.worstByForward(x, start, new double[] {0, 1}).tangent()
                },
            answerForward),
        "fr",
        play(
            Saddle::worstByReverse,
            (x, start) ->
                new double[] {
                  SaddleTangent.worstByReverse(x, start, new double[] {1, 0}).tangent(),
                  SaddleTangent.worstByReverse(x, start, new double[] {0, 1}).tangent()
                },
            answerForward),
        "rf",
        play(
            Saddle::worstByForward,
            (x, start) -> SaddleAdjoint.worstByForward(x, start).x(),
            answerReverse),
        "rr",
        play(
            Saddle::worstByReverse,
            (x, start) -> SaddleAdjoint.worstByReverse(x, start).x(),
            answerReverse));
  }

  private static double[] answerSlopeForward(double[] x, double[] y) {
    return new double[] {
      SaddleTangent.payment(x, y, STILL, new double[] {1, 0}).tangent(),
      SaddleTangent.payment(x, y, STILL, new double[] {0, 1}).tangent()
    };
  }

  private static Evaluation<?, ?> play(
      ToDoubleBiFunction<double[], double[]> worst,
      BinaryOperator<double[]> slope,
      BinaryOperator<double[]> answerSlope) {
    return Evaluation.of(
        Input.class,
        in -> {
          double[] start = in.start();
          double[] x =
              GradientDescent.minimum(
                  each -> worst.applyAsDouble(each, start),
                  each -> slope.apply(each, start),
                  start);
          double[] y =
              GradientDescent.minimum(
                  each -> -Saddle.payment(x, each),
                  each -> {
                    double[] up = answerSlope.apply(x, each);
                    return new double[] {-up[0], -up[1]};
                  },
                  start);
          return new double[] {x[0], x[1], y[0], y[1]};
        });
  }
}
