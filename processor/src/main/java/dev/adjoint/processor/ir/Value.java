package dev.adjoint.processor.ir;

/**
 * A value, bound exactly once, by a parameter, a {@link Let}, or a result of a control structure.
 *
 * @param id unique within a function
 * @param type the type of the value
 * @param name the user's variable that held it, or a name that a transform proposes; empty for a
 *     temporary
 */
public record Value(int id, IrType type, String name) implements Operand {
  /** Whether the value is that of a variable rather than an unnamed intermediate. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  /** As a record has it, but written out: values are the keys of nearly every map there is. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Value value
            && id == value.id
            && type.equals(value.type)
            && name.equals(value.name);
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return "%" + id + (isNamed() ? ":" + name : "");
  }
}
