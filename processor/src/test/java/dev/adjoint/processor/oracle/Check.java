package dev.adjoint.processor.oracle;

import java.util.List;

/** One independent question about the derivatives of a method at a point. */
public interface Check {

  /** Every check that can be asked of any subject. */
  List<Check> ALL =
      List.of(
          new ValueCheck(),
          new CentralDifferenceCheck(),
          new HipparchusCheck(),
          new DotProductCheck(),
          new AccumulationCheck(),
          new GradientCallCheck(),
          new RepetitionCheck());

  String title();

  /** Throws an {@code AssertionError} that says what is wrong. */
  void verify(Point point, Subject subject);

  /** Whether the check can be asked where the method is not differentiable, or throws. */
  default boolean holdsAnywhere() {
    return false;
  }
}
