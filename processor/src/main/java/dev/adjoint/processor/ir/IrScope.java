package dev.adjoint.processor.ir;

import java.util.HashSet;
import java.util.Set;

/** The values that are visible at a place; all scopes of a method share which values are bound. */
final class IrScope {
  private final Set<Integer> boundAnywhere;
  private final Set<Value> visible;

  IrScope(Set<Integer> boundAnywhere) {
    this(boundAnywhere, new HashSet<>());
  }

  private IrScope(Set<Integer> boundAnywhere, Set<Value> visible) {
    this.boundAnywhere = boundAnywhere;
    this.visible = visible;
  }

  /** The scope of a nested block. */
  IrScope nested() {
    return new IrScope(boundAnywhere, new HashSet<>(visible));
  }

  /** Makes a value visible from here on. */
  void bind(Value value) {
    if (!boundAnywhere.add(value.id())) {
      throw new MalformedIrException("bound twice: " + value);
    }
    visible.add(value);
  }

  /** Checks that an operand can be read here. */
  void read(Operand operand) {
    if (operand instanceof Value value && !visible.contains(value)) {
      throw new MalformedIrException("not visible where it is read: " + value);
    }
  }
}
