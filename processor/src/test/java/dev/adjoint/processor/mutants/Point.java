package dev.adjoint.processor.mutants;

/**
 * A place in a class and a way to change it.
 *
 * @param index which of the changes that the class allows, in the order of its code
 * @param guard whether the place only leads to an exception being thrown
 */
record Point(
    String className,
    String method,
    int index,
    int line,
    Operator operator,
    String what,
    boolean guard) {

  String packageName() {
    String name = className.substring("dev.adjoint.processor.".length());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** How reports name it. */
  String id() {
    String name = className.substring("dev.adjoint.processor.".length());
    return name + "." + method + ":" + line + " " + operator + " " + what;
  }
}
