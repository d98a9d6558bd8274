package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several {@link Example}s of one method. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Examples {

  /**
   * The examples.
   *
   * @return each of them
   */
  Example[] value();
}
