package dev.adjoint.processor.ir;

/** The visibility of a method or class in generated source. */
public enum Visibility {
  PUBLIC,
  PROTECTED,
  PACKAGE,
  /** Of what only the companion itself calls. */
  PRIVATE
}
