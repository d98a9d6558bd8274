package dev.adjoint.processor.oracle;

import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/**
 * Runs a method on javac's own attributed trees, with plain numbers or with Hipparchus gradients.
 * It shares no code with the processor: what both agree on, two readings of Java agree on.
 */
public final class TreeInterpreter {
  private final Statements statements;

  public TreeInterpreter(AttributedSources sources, ClassLoader loader) {
    this.statements = new Statements(sources, loader);
  }

  /** Calls the method on values of the interpreter; arrays are changed in place. */
  Object call(AttributedMethod method, Object[] arguments) {
    Map<Element, Object> frame = new IdentityHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      frame.put(method.element().getParameters().get(i), arguments[i]);
    }
    Completion end = statements.run(method.tree().getBody(), frame);
    return Primitives.convert(end.value(), method.element().getReturnType().getKind());
  }
}
