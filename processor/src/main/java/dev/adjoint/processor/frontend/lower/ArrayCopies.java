package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Terminator;
import java.util.List;

/**
 * Lowers {@code Arrays.copyOf} and {@code Arrays.copyOfRange} as the JDK writes them: a new array,
 * filled as far as the old one goes, with the same exceptions.
 */
final class ArrayCopies {
  private static final MathFunction MIN =
      new MathFunction("java.lang.Math", "min", List.of(Scalar.INT, Scalar.INT), Scalar.INT);
  private static final OpaqueType NEGATIVE = new OpaqueType("java.lang.IllegalArgumentException");

  private final Lowering lowering;

  ArrayCopies(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The copy: of the first elements for two arguments, of a range for three. */
  Operand copy(List<Operand> arguments, String name, Tree tree, Path path) {
    Operand array = arguments.get(0);
    return arguments.size() == 2
        ? copyOf(array, Constant.of(Scalar.INT, 0), arguments.get(1), name, tree, path)
        : copyOfRange(array, arguments.get(1), arguments.get(2), name, tree, path);
  }

  private Operand copyOfRange(
      Operand array, Operand from, Operand to, String name, Tree tree, Path path) {
    Operand length = binary(BinaryOperator.SUBTRACT, to, from, tree, path);
    Operand negative = binary(BinaryOperator.LESS, length, Constant.of(Scalar.INT, 0), tree, path);
    lowering
        .branches()
        .branch(negative, tree, side -> refuse(from, to, tree, side), side -> {}, path);
    return copyOf(array, from, length, name, tree, path);
  }

  private Operand copyOf(
      Operand array, Operand from, Operand length, String name, Tree tree, Path path) {
    ArrayType type = (ArrayType) array.type();
    Operand copy = lowering.let(path, new Operation.NewArray(type, List.of(length)), name, tree);
    Operand old = lowering.let(path, new Operation.Length(array), tree);
    Operand rest =
        from.equals(Constant.of(Scalar.INT, 0))
            ? old
            : binary(BinaryOperator.SUBTRACT, old, from, tree, path);
    Operand count = lowering.let(path, new Operation.Apply(MIN, List.of(rest, length)), tree);
    Constant start = Constant.of(Scalar.INT, 0);
    path.block().add(new CopyRange(array, from, copy, start, count, lowering.origin()));
    return copy;
  }

  private void refuse(Operand from, Operand to, Tree tree, Path path) {
    Operand between = Constants.of(OperatorLowering.STRING, " > ");
    Operand message =
        lowering.let(path, new Operation.Concatenate(List.of(from, between, to)), tree);
    Callee constructor =
        new Callee(Callee.Kind.CONSTRUCTOR, NEGATIVE.javaName(), "", NEGATIVE, false);
    Operand exception =
        lowering.let(path, new Operation.Invoke(constructor, List.of(message)), tree);
    path.leave(new Terminator.Throw(exception, lowering.origin()));
  }

  private Operand binary(
      BinaryOperator operator, Operand left, Operand right, Tree tree, Path path) {
    return lowering.let(path, new Operation.Binary(operator, left, right), tree);
  }
}
