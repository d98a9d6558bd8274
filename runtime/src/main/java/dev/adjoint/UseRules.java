package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names classes with {@link DerivativeOf} rules, which then hold in all differentiated methods of
 * what is annotated: a method, a class with the classes inside it, or a package by its {@code
 * package-info.java}. Where two rules are for the same method, the one named closer holds.
 *
 * <p>The classes may come from another jar.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface UseRules {

  /**
   * The classes that declare the rules.
   *
   * @return at least one class
   */
  Class<?>[] value();
}
