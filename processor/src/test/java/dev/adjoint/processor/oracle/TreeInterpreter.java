package dev.adjoint.processor.oracle;

/**
 * Runs a method on javac's own attributed trees, with plain numbers or with Hipparchus gradients.
 * It shares no code with the processor: what both agree on, two readings of Java agree on.
 */
public final class TreeInterpreter {
  private final Bodies bodies;
  private final Calls calls;

  public TreeInterpreter(AttributedSources sources, ClassLoader loader) {
    this.bodies = new Bodies(sources, loader);
    this.calls = bodies.statements().calls();
  }

  /** What converts the arguments of one run and its results. */
  Conversion conversion() {
    return new Conversion(calls::isOfCorpus);
  }

  /** Whether every number of the last call was finite, and its derivatives with it. */
  boolean isTame() {
    return bodies.statements().expressions().isTame();
  }

  /** The largest derivative of a number in the last call. */
  double largest() {
    return bodies.statements().expressions().largest();
  }

  /**
   * Calls the method on values of the interpreter, the receiver of an instance method first; arrays
   * are changed in place.
   */
  Object call(AttributedMethod method, Conversion conversion, Object[] arguments) {
    calls.begin(conversion);
    bodies.statements().expressions().begin();
    if (method.isStatic()) {
      return bodies.run(method.element(), null, arguments);
    }
    Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    return calls.invoke(method.element(), arguments[0], rest);
  }
}
