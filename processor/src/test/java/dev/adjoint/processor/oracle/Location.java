package dev.adjoint.processor.oracle;

import java.lang.reflect.Field;
import javax.lang.model.element.Element;

/** Something that can be assigned to, with its operands already evaluated. */
interface Location {
  Object get();

  void set(Object value);

  /** A local variable or parameter. */
  record Local(Frame frame, Element variable) implements Location {
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

  /** A field of an object of the interpreter. */
  record Part(Instance owner, String name) implements Location {
    @Override
    public Object get() {
      return owner.fields.get(name);
    }

    @Override
    public void set(Object value) {
      owner.fields.put(name, value);
    }
  }

  /** A static field, or a field of a compiled object: it is where compiled code has it. */
  record Compiled(Field field, Object owner, Conversion conversion) implements Location {
    @Override
    public Object get() {
      return conversion.toInterpreter(Reflection.get(field, owner));
    }

    @Override
    public void set(Object value) {
      Reflection.set(field, owner, conversion.toJava(value, field.getType()));
    }
  }
}
