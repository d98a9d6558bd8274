package dev.adjoint.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the compiler must know of a method to differentiate calls of it when it has only the
 * compiled companion. Companions carry it where one of the answers is not the usual one.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Primal {

  /**
   * The parameters with respect to which derivatives exist; usually all of floating-point types.
   *
   * @return their positions
   */
  int[] differentiated();

  /**
   * The floating-point arrays that the method may overwrite; usually none, and those of {@link
   * #differentiated} where nothing is returned.
   *
   * @return the positions of these parameters
   */
  int[] written();

  /**
   * Whether the method does the same when it runs again on the same arguments; usually so.
   *
   * @return false if it has effects, or reads what may change
   */
  boolean repeatable();
}
