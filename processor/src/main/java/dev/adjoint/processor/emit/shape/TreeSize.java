package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.Set;

/** Estimates how many characters an expression has. */
final class TreeSize {
  private static final int UNNAMED = 7;

  private TreeSize() {}

  /** The size of an operand that is a constant or has a variable. */
  static int leaf(Operand operand) {
    if (operand instanceof Value value) {
      return value.isNamed() ? value.name().length() : UNNAMED;
    }
    return String.valueOf(((Constant) operand).value()).length();
  }

  /** What an operation adds to the sizes of its operands. */
  static int own(Operation operation) {
    if (operation instanceof Operation.Apply apply) {
      return apply.function().name().length() + 5 + 2 * apply.arguments().size();
    } else if (operation instanceof Operation.Invoke invoke) {
      return invoke.callee().name().length() + 10 + 2 * invoke.arguments().size();
    } else if (operation instanceof Operation.Length
        || operation instanceof Operation.CloneArray
        || operation instanceof Operation.NewArray) {
      return 8;
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      return 12 + 2 * literal.elements().size();
    } else if (operation instanceof Operation.ZerosLike) {
      return 20;
    } else if (operation instanceof Operation.Unary || operation instanceof Operation.Load) {
      return 2;
    }
    return operation instanceof Operation.Copy ? 0 : 3 * operation.operands().size() - 3;
  }

  /** The whole expression that is written for an operand. */
  static Tree tree(Operand operand, Structure structure, Set<Value> inlined) {
    if (!(operand instanceof Value value)) {
      return Tree.EMPTY.with(leaf(operand));
    }
    if (!inlined.contains(value)) {
      return new Tree(Effects.NONE, leaf(value), Set.of(value));
    }
    Statement definition = structure.definition(value);
    if (definition instanceof Let let) {
      Tree tree = Tree.EMPTY.with(own(let.operation()));
      for (Operand part : let.operation().operands()) {
        tree = tree.and(tree(part, structure, inlined));
      }
      return tree;
    }
    If choice = (If) definition;
    int index = choice.results().indexOf(value);
    return tree(choice.condition(), structure, inlined)
        .and(tree(choice.then().yielded().get(index), structure, inlined))
        .and(tree(choice.otherwise().yielded().get(index), structure, inlined))
        .with(6);
  }
}
