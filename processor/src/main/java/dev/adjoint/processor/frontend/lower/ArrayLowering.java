package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers what reads and creates arrays. */
final class ArrayLowering {
  private final Lowering lowering;

  ArrayLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Operand load(ArrayAccessTree tree, String name, Path path) {
    Operand array = lowering.expressions().lower(tree.getExpression(), path);
    Operand index = lowering.lowerTo(tree.getIndex(), Scalar.INT, "", path);
    return lowering.let(path, new Operation.Load(array, index), name, tree);
  }

  /** Whether the expression is the length of an array. */
  boolean isLength(MemberSelectTree tree) {
    return tree.getIdentifier().contentEquals("length") && isArray(tree.getExpression());
  }

  /** Whether the tree is an expression whose value is an array. */
  boolean isArray(ExpressionTree tree) {
    TypeMirror type = lowering.attribution().typeOf(tree);
    return type != null && type.getKind() == TypeKind.ARRAY;
  }

  Operand length(MemberSelectTree tree, String name, Path path) {
    Operand array = lowering.expressions().lower(tree.getExpression(), path);
    return lowering.let(path, new Operation.Length(array), name, tree);
  }

  Operand create(NewArrayTree tree, IrType type, String name, Path path) {
    ArrayType arrayType = (ArrayType) type;
    if (tree.getInitializers() != null) {
      List<Operand> elements = new ArrayList<>();
      for (ExpressionTree element : tree.getInitializers()) {
        elements.add(lowering.lowerTo(element, arrayType.element(), "", path));
      }
      return lowering.let(path, new Operation.ArrayLiteral(arrayType, elements), name, tree);
    }
    List<Operand> dimensions = new ArrayList<>();
    for (ExpressionTree dimension : tree.getDimensions()) {
      dimensions.add(lowering.lowerTo(dimension, Scalar.INT, "", path));
    }
    return lowering.let(path, new Operation.NewArray(arrayType, dimensions), name, tree);
  }
}
