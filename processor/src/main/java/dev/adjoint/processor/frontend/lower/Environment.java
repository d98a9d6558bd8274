package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each variable in scope is at a point of the program. A variable is known by the tree that
 * declares it, so that shadowing needs no care; an expression whose value several paths deliver is
 * a variable too.
 */
final class Environment {
  /** A variable: its type and the name that its values carry. */
  record Variable(IrType type, String name) {}

  private final Map<Tree, Variable> variables;
  private final Map<Tree, Operand> current;

  Environment() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private Environment(Map<Tree, Variable> variables, Map<Tree, Operand> current) {
    this.variables = variables;
    this.current = current;
  }

  Environment copy() {
    return new Environment(new LinkedHashMap<>(variables), new LinkedHashMap<>(current));
  }

  /** Adds a variable that is not assigned yet: nobody reads its default. */
  void declare(Tree key, IrType type, String name) {
    variables.put(key, new Variable(type, name));
    current.put(key, Constant.defaultOf(type));
  }

  void remove(Tree key) {
    variables.remove(key);
    current.remove(key);
  }

  void assign(Tree key, Operand value) {
    if (current.replace(key, value) == null) {
      throw new IllegalStateException("assigned before it is declared: " + key);
    }
  }

  Operand get(Tree key) {
    Operand value = current.get(key);
    if (value == null) {
      throw new IllegalStateException("read before it is declared: " + key);
    }
    return value;
  }

  Variable variable(Tree key) {
    return variables.get(key);
  }

  /** The variables, in the order of their declarations. */
  Set<Tree> keys() {
    return variables.keySet();
  }

  /** Those of the variables that are known here, in the order of their declarations. */
  List<Tree> among(Set<Tree> some) {
    return variables.keySet().stream().filter(some::contains).toList();
  }

  /** The current values of some variables. */
  List<Operand> valuesOf(Collection<Tree> keys) {
    List<Operand> values = new ArrayList<>();
    for (Tree key : keys) {
      values.add(get(key));
    }
    return values;
  }
}
