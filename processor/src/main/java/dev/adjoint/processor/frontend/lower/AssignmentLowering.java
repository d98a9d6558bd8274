package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import java.util.List;

/**
 * Lowers assignments to locals and array elements, in the order of JLS 15.26 and 15.14 to 15.15.
 */
final class AssignmentLowering {
  private final Lowering lowering;
  private final OperatorLowering operators;

  AssignmentLowering(Lowering lowering, OperatorLowering operators) {
    this.lowering = lowering;
    this.operators = operators;
  }

  Operand assign(AssignmentTree tree, Path path) {
    Place place = placeOf(tree.getVariable(), path);
    Environment.Variable variable = new Environment.Variable(place.type(), place.name());
    Operand value = lowering.lowerInto(tree.getExpression(), variable, path);
    place.set(value, path);
    return value;
  }

  Operand compound(CompoundAssignmentTree tree, Path path) {
    Place place = placeOf(tree.getVariable(), path);
    Operand before = place.get(path);
    Operand value =
        place.type().equals(OperatorLowering.STRING)
            ? concatenated(before, place, tree, path)
            : combined(before, place, tree, path);
    place.set(value, path);
    return value;
  }

  private Operand concatenated(
      Operand before, Place place, CompoundAssignmentTree tree, Path path) {
    Operand right = lowering.expressions().lower(tree.getExpression(), path);
    return lowering.let(
        path, new Operation.Concatenate(List.of(before, right)), place.name(), tree);
  }

  private Operand combined(Operand before, Place place, CompoundAssignmentTree tree, Path path) {
    BinaryOperator operator = Operators.binary(tree.getKind());
    ExpressionTree right = tree.getExpression();
    Scalar type = OperatorLowering.promoted(operator, place.type(), lowering.numberTypeOf(right));
    Operand left = lowering.convert(before, type, "", path, tree.getVariable());
    String name = type.equals(place.type()) ? place.name() : "";
    Operand result = operators.apply(operator, left, right, name, path, tree);
    return lowering.convert(result, place.type(), place.name(), path, tree);
  }

  /** {@code ++} and {@code --}; the value is that before for a postfix, that after for a prefix. */
  Operand step(UnaryTree tree, Path path) {
    Place place = placeOf(tree.getExpression(), path);
    Operand before = place.get(path);
    Scalar type = Promotion.unary(place.type());
    boolean up =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    Operand promoted = lowering.convert(before, type, "", path, tree.getExpression());
    Operand changed =
        lowering.let(
            path,
            new Operation.Binary(
                up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, promoted, Constant.of(type, 1)),
            type.equals(place.type()) ? place.name() : "",
            tree);
    Operand after = lowering.convert(changed, place.type(), place.name(), path, tree);
    place.set(after, path);
    boolean prefix =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    return prefix ? after : before;
  }

  private Place placeOf(ExpressionTree tree, Path path) {
    ExpressionTree target = Shapes.withoutParentheses(tree);
    if (target instanceof ArrayAccessTree access) {
      Operand array = lowering.expressions().lower(access.getExpression(), path);
      Operand index = lowering.lowerTo(access.getIndex(), Scalar.INT, "", path);
      return new Element(array, index, access);
    }
    Tree declaration = lowering.attribution().declarationOf(target);
    Environment.Variable variable = path.environment().variable(declaration);
    return new Local(declaration, variable.type(), variable.name());
  }

  /** Something that can be assigned, whose operands were computed. */
  private sealed interface Place {
    IrType type();

    String name();

    Operand get(Path path);

    void set(Operand value, Path path);
  }

  private record Local(Tree declaration, IrType type, String name) implements Place {
    @Override
    public Operand get(Path path) {
      return path.environment().get(declaration);
    }

    @Override
    public void set(Operand value, Path path) {
      path.environment().assign(declaration, value);
    }
  }

  private final class Element implements Place {
    private final Operand array;
    private final Operand index;
    private final ArrayAccessTree tree;

    Element(Operand array, Operand index, ArrayAccessTree tree) {
      this.array = array;
      this.index = index;
      this.tree = tree;
    }

    @Override
    public IrType type() {
      return lowering.typeOf(tree);
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public Operand get(Path path) {
      return lowering.let(path, new Operation.Load(array, index), tree);
    }

    @Override
    public void set(Operand value, Path path) {
      path.block().add(new Store(array, index, value, lowering.origin()));
    }
  }
}
