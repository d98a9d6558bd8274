package dev.adjoint.processor.oracle;

import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/** The variables of one running method, and the object that it runs on, null if it is static. */
final class Frame {
  final Object receiver;
  private final Map<Element, Object> locals = new IdentityHashMap<>();

  Frame(Object receiver) {
    this.receiver = receiver;
  }

  Object get(Element variable) {
    return locals.get(variable);
  }

  void put(Element variable, Object value) {
    locals.put(variable, value);
  }
}
