package dev.adjoint.processor.oracle;

import java.util.Map;
import javax.lang.model.element.Element;

/** Something that can be assigned to, with its operands already evaluated. */
interface Location {
  Object get();

  void set(Object value);

  /** A local variable or parameter. */
  record Local(Map<Element, Object> frame, Element variable) implements Location {
    @Override
    public Object get() {
      return frame.get(variable);
    }

    @Override
    public void set(Object value) {
      frame.put(variable, value);
    }
  }

  /** An element of an array; its index is checked when it is read or written. */
  record Item(Cells cells, int index) implements Location {
    @Override
    public Object get() {
      return cells.get(index);
    }

    @Override
    public void set(Object value) {
      cells.set(index, value);
    }
  }
}
