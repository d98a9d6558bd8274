package dev.adjoint.processor.oracle;

import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * Something that the derivative is taken with respect to: a parameter, or a field of the receiver,
 * which is parameter 0 of an instance method.
 *
 * @param field the name of the field, null for the parameter itself
 */
public record Input(int parameter, String field) {

  public static Input parameter(int index) {
    return new Input(index, null);
  }

  Object in(Object[] arguments) {
    Object argument = arguments[parameter];
    return field == null ? argument : Reflection.get(declared(argument), argument);
  }

  /** The same in the interpreter's arguments. */
  Object inside(Object[] converted) {
    Object argument = converted[parameter];
    return field == null ? argument : ((Instance) argument).fields.get(field);
  }

  void setInside(Object[] converted, Object value) {
    if (field == null) {
      converted[parameter] = value;
    } else {
      Instance old = (Instance) converted[parameter];
      old.fields.put(field, value);
    }
  }

  /** Replaces the value in the arguments; a record as the receiver is made anew. */
  void set(Object[] arguments, Object value) {
    if (field == null) {
      arguments[parameter] = value;
    } else if (arguments[parameter].getClass().isRecord()) {
      arguments[parameter] = with(arguments[parameter], value);
    } else {
      Reflection.set(declared(arguments[parameter]), arguments[parameter], value);
    }
  }

  private Object with(Object old, Object value) {
    Object[] components =
        Arrays.stream(old.getClass().getRecordComponents())
            .map(c -> c.getName().equals(field) ? value : Numbers.component(old, c))
            .toArray();
    return Numbers.create(old.getClass(), components);
  }

  private Field declared(Object argument) {
    return Reflection.field(argument.getClass(), field);
  }
}
