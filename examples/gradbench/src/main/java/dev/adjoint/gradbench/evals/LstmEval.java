package dev.adjoint.gradbench.evals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjoint.gradbench.objective.Lstm;
import dev.adjoint.gradbench.objective.LstmAdjoint;
import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A recurrent network. */
final class LstmEval {
  private LstmEval() {}

  record Input(
      @JsonProperty("main_params") double[][] main,
      @JsonProperty("extra_params") double[][] extra,
      double[][] state,
      double[][] sequence) {}

  static Map<String, Evaluation<?, ?>> functions() {
    return Map.of(
        "objective",
        Evaluation.of(
            Input.class, in -> Lstm.loss(in.main(), in.extra(), in.state(), in.sequence())),
        "jacobian",
        new Evaluation<>(
            Input.class,
            in -> LstmAdjoint.loss(in.main(), in.extra(), in.state(), in.sequence()),
            LstmEval::flat));
  }

  private static Object flat(LstmAdjoint.LossGradient gradient) {
    return Stream.concat(Arrays.stream(gradient.main()), Arrays.stream(gradient.extra()))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
