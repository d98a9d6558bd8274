package dev.adjoint.processor.ir;

/** The visibility of a method or class in generated source; private ones are refused before. */
public enum Visibility {
  PUBLIC,
  PROTECTED,
  PACKAGE
}
