package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests derivatives of the annotated method.
 *
 * <p>While the class is compiled, one companion class is written into its package for each {@link
 * Mode} that any of its methods asks for. The companion of a class {@code C} has a static method of
 * the annotated method's name, which takes the same arguments, after the receiver if there is one.
 *
 * <p>What cannot be differentiated soundly is refused while compiling, at the exact token.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiable {

  /**
   * The derivatives to generate.
   *
   * @return the modes, each of which has a companion class of its own
   */
  Mode[] modes() default {Mode.ADJOINT, Mode.TANGENT};

  /**
   * The parameters to differentiate with respect to, by name; in an instance method {@code
   * "this.field"} names a final field of the receiver.
   *
   * @return the names, or nothing for every floating-point parameter
   */
  String[] wrt() default {};

  /**
   * The base name of the generated methods and records, where the method's own would collide.
   *
   * @return the name, or the empty string for the name of the method
   */
  String name() default "";

  /**
   * Whether the companion of reverse mode gets, beside each {@code fVjp(args…)}, an overload {@code
   * fVjp(Workspace workspace, args…)} that takes the arrays which it needs for itself from a {@link
   * Workspace}, so that a call allocates nothing once the workspace holds them.
   *
   * @return whether there is such an overload
   */
  boolean workspace() default false;

  /**
   * Whether the companions of {@link Mode#ADJOINT} run the loop over data of the method in
   * parallel: the loop whose iterations do not depend on each other, but for sums that each adds
   * to. They run in the fork-join pool of the calling thread, else in the common pool. The results
   * are the same, to the last bit, for any number of threads, and the value is that of the method.
   * A method without such a loop is refused.
   *
   * @return whether to run independent iterations in parallel
   */
  boolean parallel() default false;
}
