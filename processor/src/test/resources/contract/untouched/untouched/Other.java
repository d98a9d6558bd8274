package untouched;

import dev.adjoint.Differentiable;
import java.util.Map;
import java.util.function.Function;

/** Uses the companions of {@link Busy}, which uses those of this class. */
final class Other {
  private static final Map<String, Function<Double, BusyAdjoint.BentGradient>> BY_NAME =
      Map.of("bent", BusyAdjoint::bent);

  private Other() {}

  @Differentiable
  static double rising(double x) {
    return x * x * x;
  }

  static double slope(String name, double x) {
    return BY_NAME.get(name).apply(x).x();
  }

  /** Its method's result is a generated type. */
  abstract static class Base {
    OtherAdjoint.RisingGradient derivative(double x) {
      return OtherAdjoint.rising(x);
    }
  }
}
