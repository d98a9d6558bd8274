package dev.adjoint.processor.mutants;

/** A mistake that somebody might have made in one method of the compiler. */
record Fault(String name, String className, String method, Edit edit) {

  static Fault of(String name, String place, Edit edit) {
    int dot = place.lastIndexOf('.');
    String className = "dev.adjoint.processor." + place.substring(0, dot);
    return new Fault(name, className, place.substring(dot + 1), edit);
  }

  /** Whether it changes constants, which are made once. */
  boolean isInitial() {
    return className.startsWith("dev.adjoint.processor.rules.");
  }
}
