package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the memory that the reverse sweep of a long loop takes. It stands on the variable of a
 * {@code for} statement that counts:
 *
 * <pre>{@code
 * for (@Checkpoint(snapshots = 20) int t = 0; t < steps; t++) {
 *   y = step(y);
 * }
 * }</pre>
 *
 * <p>Without it, every iteration keeps what its derivative needs until the reverse sweep comes.
 * With it, only a few iterations keep a copy of the loop's state: of the variables that one
 * iteration hands to the next, and of the arrays that the loop changes. The reverse sweep starts
 * from these copies and runs iterations again, in the order that needs the fewest of them (the
 * binomial schedule of Griewank and Walther). Memory is the number of copies times the size of the
 * state, and what one iteration keeps. With 20 copies, a loop of up to 10,625 iterations runs none
 * of them forward more than four times before it is reversed. The derivatives are the same.
 *
 * <p>Exactly one of the two attributes is given. The annotation has no meaning in forward mode, nor
 * for derivatives of second order, which keep everything; and a loop whose two sweeps run back to
 * back keeps nothing anyway.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.LOCAL_VARIABLE)
public @interface Checkpoint {
  /**
   * How many copies of the state may be kept at a time.
   *
   * @return at least 1; more copies, fewer iterations run again
   */
  int snapshots() default 0;

  /**
   * How many bytes the copies may take. Their number is this divided by the size of the state when
   * the loop begins, and at least 1.
   *
   * @return at least 1
   */
  long bytes() default 0;
}
