package dev.adjoint.gradbench.protocol;

import java.util.function.Function;

/**
 * A function of an eval.
 *
 * @param input the type of its argument
 * @param body what it computes, which is timed
 * @param encode makes of the result what is sent
 */
public record Evaluation<I, R>(
    Class<I> input, Function<I, R> body, Function<? super R, Object> encode) {
  /** A function whose result is sent as it is. */
  public static <I> Evaluation<I, Object> of(Class<I> input, Function<I, Object> body) {
    return new Evaluation<>(input, body, result -> result);
  }
}
