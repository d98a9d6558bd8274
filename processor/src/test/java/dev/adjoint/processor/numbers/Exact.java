package dev.adjoint.processor.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** Numbers of 60 decimal digits, and how far a double is from one. */
final class Exact {
  private static final DfpField FIELD = new DfpField(60);
  private static final double NOISE = 1e-30;
  private static final BigDecimal BEYOND =
      new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(Math.ulp(Double.MAX_VALUE) / 2));

  private Exact() {}

  static Dfp of(double number) {
    return FIELD.newDfp(number);
  }

  /** Another way than {@code Math}'s: the power of e. */
  static Dfp cosh(Dfp x) {
    return x.exp().add(x.negate().exp()).divide(2);
  }

  static Dfp sinh(Dfp x) {
    return x.exp().subtract(x.negate().exp()).divide(2);
  }

  /** A positive number to any power. */
  static Dfp pow(Dfp x, Dfp y) {
    return x.log().multiply(y).exp();
  }

  /** The difference in units of the last place of the double next to the exact number. */
  static double ulps(double computed, Dfp exact) {
    return ulps(computed, exact, 0);
  }

  /** The difference in units of the last place of 1, or of the exact number if that is larger. */
  static double ulpsOfOne(double computed, Dfp exact) {
    return ulps(computed, exact, Math.ulp(1.0));
  }

  private static double ulps(double computed, Dfp exact, double least) {
    BigDecimal truth = new BigDecimal(exact.toString());
    boolean overflows = truth.abs().compareTo(BEYOND) >= 0;
    double nearest = overflows ? truth.signum() * Double.MAX_VALUE : truth.doubleValue();
    if (overflows && computed == truth.signum() * Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (!Double.isFinite(computed)) {
      return Double.isNaN(computed) ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    BigDecimal ulp = new BigDecimal(Math.max(least, Math.ulp(nearest)));
    BigDecimal difference = new BigDecimal(computed).subtract(truth).abs();
    double ulps = difference.divide(ulp, MathContext.DECIMAL32).doubleValue();
    return ulps < NOISE ? 0 : ulps;
  }
}
