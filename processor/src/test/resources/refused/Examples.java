import dev.adjoint.Differentiable;
import dev.adjoint.Example;

class Examples {
  static final String PART = "1 +";

  @Differentiable
  @Example(/*!AD7001*/{"1"})
  @Example({"1", "2"})
  @Example({/*!AD7002*/"1; 2", "2"})
  @Example(value = {"1", /*!AD7002*/PART})
  static double product(double x, double y) {
    return x * y;
  }

  @Differentiable
  @Example(/*!AD7002*/"1); other(")
  static double half(double x) {
    return x / 2;
  }

  @Differentiable
  @dev.adjoint.Examples({@Example("1"), @Example(/*!AD7001*/{"1", "2"})})
  static double twice(double x) {
    return 2 * x;
  }

  @Differentiable
  @Example(/*!AD7001*/"1")
  final double scaled(double x) {
    return 2 * x;
  }
}
