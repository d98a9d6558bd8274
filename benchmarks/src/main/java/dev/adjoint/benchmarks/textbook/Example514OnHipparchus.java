package dev.adjoint.benchmarks.textbook;

import org.hipparchus.analysis.differentiation.UnivariateDerivative1;

/** Example 5.14 written against Hipparchus' number type for one variable. */
public final class Example514OnHipparchus {
  private Example514OnHipparchus() {}

  /** The value with its derivative. */
  public static UnivariateDerivative1 f(double point) {
    UnivariateDerivative1 x = new UnivariateDerivative1(point, 1);
    UnivariateDerivative1 a = x.square();
    UnivariateDerivative1 c = a.add(a.exp());
    return c.sqrt().add(c.cos());
  }
}
