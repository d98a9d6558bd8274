package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what no derivative flows through.
 *
 * <ul>
 *   <li>On a method: what it returns counts as a constant, whatever it is called with. The method
 *       is run once, as it is, and its body is not looked at. It must not write numbers that depend
 *       on its arguments into arrays.
 *   <li>On a parameter of a {@link Differentiable} method: it is not differentiated with respect
 *       to.
 *   <li>On a parameter of type {@code double} or {@code float} of any method that a differentiated
 *       one calls: a number that is passed there counts as a constant.
 *   <li>On a parameter of a method with rules ({@link DerivativeBy}, {@link Partial}) or of a rule
 *       ({@link DerivativeOf}): it is not differentiated with respect to; it has no buffer and no
 *       tangent.
 *   <li>On a field of type {@code double} or {@code float}, or on such a component of a record:
 *       what is read from it counts as a constant.
 * </ul>
 *
 * @see Adjoint#constant(double)
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT
})
public @interface Passive {}
