package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link Partial} annotations of one method; nobody writes it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Partials {

  /**
   * The annotations.
   *
   * @return one for each parameter
   */
  Partial[] value();
}
