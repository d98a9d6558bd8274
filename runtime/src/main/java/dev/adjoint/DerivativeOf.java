package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the annotated method is a rule for the derivative of another method, which may belong
 * to a library that one does not own.
 *
 * <pre>{@code
 * final class ErfRules {
 *   @DerivativeOf(type = Erf.class, method = "erf", wrt = "x")
 *   static double erfDx(double x) {
 *     return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
 *   }
 * }
 *
 * @UseRules(ErfRules.class)
 * final class Model {
 *   @Differentiable
 *   static double profile(double x, double width) {
 *     return Erf.erf(x / width);
 *   }
 * }
 * }</pre>
 *
 * <p>A rule has one of these forms. Let {@code R g(A a, B b)} be the method, of which {@code a} is
 * a number or array of numbers, and {@code b} something without a derivative; the receiver of an
 * instance method counts as its first parameter.
 *
 * <table>
 * <caption>The forms of rules</caption>
 * <tr><th>annotation</th><th>rule</th></tr>
 * <tr><td>{@code mode = Mode.ADJOINT}</td>
 * <td>{@code static void gVjp(A a, B b, R seed, A aBar)}: adds the seed times the derivative into
 * the buffers. The buffer of a number is an array, of which element 0 is used.</td></tr>
 * <tr><td></td>
 * <td>{@code static void gVjp(A a, B b, R value, R seed, A aBar)}: the same, given also what the
 * method returned.</td></tr>
 * <tr><td>{@code mode = Mode.TANGENT}</td>
 * <td>{@code static R gTangent(A a, B b, A aDot)}: the tangent of the result.</td></tr>
 * <tr><td>{@code wrt = "a"}</td>
 * <td>{@code static double gDa(double a, B b)}, numbers only: the partial derivative with respect to
 * the parameter that the rule calls {@code a}; serves both modes.</td></tr>
 * <tr><td>neither, but {@link Partial}</td>
 * <td>{@code double g(double a, B b)}, any method or abstract method with the parameters of {@code
 * g}: its name and body do not matter; serves both modes and every order.</td></tr>
 * </table>
 *
 * <p>These are the signatures that companions have, but that a rule returns no value: the method
 * itself runs once, whatever rules it has. A method without result that writes into arrays has no
 * seed: the buffer of a written array holds the seed when the rule is called, and the adjoint of
 * the array's initial contents when it returns. Arrays that a rule is given have the contents that
 * they had when the method was called; a rule must not change them. A parameter of a rule that is
 * marked {@link Passive} has no buffer and no tangent.
 *
 * <p>Rules are found in the class of the differentiated method, in the classes around it, and in
 * those that {@link UseRules} names there or on the package. While the rule is compiled, its
 * signature is checked.
 *
 * @see DerivativeBy
 * @see Partial
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DerivativeOf {

  /**
   * The class that declares the method.
   *
   * @return the class
   */
  Class<?> type();

  /**
   * The method.
   *
   * @return its name
   */
  String method();

  /**
   * The types of the method's parameters, where the class has several methods of its name.
   *
   * @return the types, or nothing if there is only one such method
   */
  Class<?>[] parameters() default {};

  /**
   * The mode that the rule serves: {@link Mode#ADJOINT} or {@link Mode#TANGENT}.
   *
   * @return one mode, or nothing for a rule that states partial derivatives
   */
  Mode[] mode() default {};

  /**
   * The parameter of the rule that it returns the partial derivative with respect to.
   *
   * @return its name, or the empty string for a rule of another form
   */
  String wrt() default "";
}
