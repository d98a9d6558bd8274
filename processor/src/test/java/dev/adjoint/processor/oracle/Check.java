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

  /** The checks of second derivatives, for methods with one number as their result. */
  List<Check> OF_HESSIAN = List.of(new SecondDerivativesCheck(), new HessianProductCheck());

  /** The checks of the whole matrix of first derivatives. */
  List<Check> OF_JACOBIAN = List.of(new JacobianCheck());

  /** Those that can be asked of random programs by the hundred thousand. */
  List<Check> OF_SWARM =
      List.of(
          new ValueCheck(),
          new HipparchusCheck(),
          new DotProductCheck(),
          new AccumulationCheck(),
          new GradientCallCheck(),
          new SlopeCheck());

  /** The first question about any call: does it give, change and throw what the primal does. */
  Check VALUE = new ValueCheck();

  String title();

  /** Throws an {@code AssertionError} that says what is wrong. */
  void verify(Point point, Subject subject);

  /** Whether the check can be asked where the method is not differentiable, or throws. */
  default boolean holdsAnywhere() {
    return false;
  }
}
