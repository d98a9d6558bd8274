package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rules by which calls of the annotated method are differentiated, instead of by its
 * body: a solver, say, or a table look-up.
 *
 * <pre>{@code
 * @DerivativeBy(adjoint = "multiplyVjp", tangent = "multiplyTangent")
 * static double multiply(double x, double y) {
 *   return x * y;
 * }
 *
 * static void multiplyVjp(double x, double y, double seed, double[] xBar, double[] yBar) {
 *   xBar[0] += seed * y;
 *   yBar[0] += seed * x;
 * }
 *
 * static double multiplyTangent(double x, double y, double xDot, double yDot) {
 *   return xDot * y + x * yDot;
 * }
 * }</pre>
 *
 * <p>The rules are static methods of the same class, of the signatures that {@link DerivativeOf}
 * describes. One of the two may be left out: then the method cannot be used in the other mode.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DerivativeBy {

  /**
   * The rule for reverse mode.
   *
   * @return the name of a static method of the same class, or the empty string for none
   */
  String adjoint() default "";

  /**
   * The rule for forward mode.
   *
   * @return the name of a static method of the same class, or the empty string for none
   */
  String tangent() default "";
}
