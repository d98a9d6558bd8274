package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States a partial derivative of the annotated method, which takes and returns numbers, as a
 * formula. With one for each parameter, calls of the method are differentiated by them in every
 * mode and to every order, and not by its body.
 *
 * <pre>{@code
 * @Partial(of = "x", is = "value * (1 - value)")
 * static double logistic(double x) {
 *   return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
 * }
 * }</pre>
 *
 * <p>A formula is written as in Java. It may use the parameters by name; {@code value}, which is
 * what the method returned, unless a parameter is called so; numbers, {@code Math.PI} and {@code
 * Math.E}; {@code + - * / %}, parentheses, and {@code a < b ? c : d} with any comparison; the
 * functions of {@code Math}; and the static methods, from numbers to numbers, of the class in which
 * it stands. Its value where it divides by 0 or exceeds the range of numbers does not matter where
 * the adjoint is 0.
 *
 * <p>Together with {@link DerivativeOf} it states the derivatives of another method.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Partials.class)
public @interface Partial {

  /**
   * The parameter.
   *
   * @return its name
   */
  String of();

  /**
   * The partial derivative with respect to it.
   *
   * @return a formula
   */
  String is();
}
