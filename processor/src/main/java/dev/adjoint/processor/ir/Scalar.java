package dev.adjoint.processor.ir;

import java.util.Locale;

/** A primitive type of Java. */
public enum Scalar implements IrType {
  BOOLEAN,
  BYTE,
  SHORT,
  CHAR,
  INT,
  LONG,
  FLOAT,
  DOUBLE;

  /** Whether values of this type can have a derivative. */
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  /** Whether this is byte, short, char, int or long. */
  public boolean isIntegral() {
    return this != BOOLEAN && !isFloating();
  }

  @Override
  public String javaName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return javaName();
  }
}
