package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Arguments at which the generated tests of a {@link Differentiable} method check its derivatives.
 *
 * <pre>{@code
 * @Differentiable
 * @Example({"new double[] {0.5, -1.2}", "0.1"})
 * static double loss(double[] w, double rate) { … }
 * }</pre>
 *
 * <p>Tests are generated where the option {@code -Aadjoint.tests} asks for them.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@Repeatable(Examples.class)
public @interface Example {

  /**
   * The arguments, as they would stand in a call of the method in its own package; the receiver of
   * an instance method comes first.
   *
   * @return one Java expression for each
   */
  String[] value();
}
