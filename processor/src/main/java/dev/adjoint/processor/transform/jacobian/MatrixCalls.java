package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.transform.ContractNames;
import java.util.List;

/** Calls of what generated Jacobians need at run time. */
final class MatrixCalls {
  /** The type of a row of a matrix. */
  static final ArrayType ROW = new ArrayType(Scalar.DOUBLE);

  /** The type of a matrix. */
  static final ArrayType MATRIX = new ArrayType(ROW);

  private static final String DIRECTIONS = "dev.adjoint.runtime.Directions";
  private static final String ROWS = "dev.adjoint.runtime.Rows";

  private MatrixCalls() {}

  private static Operation call(String owner, String name, IrType result, Operand... arguments) {
    Callee callee = new Callee(Callee.Kind.STATIC, owner, name, result, false);
    return new Operation.Invoke(callee, List.of(arguments));
  }

  /** The vector of a number that moves along one direction. */
  static Operation unit(IrType type, Operand direction, Operand count) {
    String name = type == Scalar.FLOAT ? "unitFloat" : "unit";
    return call(DIRECTIONS, name, new ArrayType(type), direction, count);
  }

  /** The vectors of an array whose entries move along directions of their own. */
  static Operation units(IrType type, Operand array, Operand first, Operand count) {
    return call(DIRECTIONS, "of", type, array, first, count);
  }

  /** The columns of one parameter. */
  static Operation rows(Operand vectors, Operand first, Operand columns) {
    return call(ROWS, "of", MATRIX, vectors, first, columns);
  }

  /** One matrix above another. */
  static Operation join(Operand above, Operand below) {
    return call(ROWS, "join", MATRIX, above, below);
  }

  /** The seed of one row. */
  static Operation seed(Operand array, Operand entry) {
    return call(ROWS, "seed", array.type(), array, entry);
  }

  /** A copy of an array, at every rank. */
  static Operation copy(Operand array) {
    return call(ROWS, "copy", array.type(), array);
  }

  /** The accumulating companion of a method, which stands in the Jacobian's class. */
  static Operation.Invoke vjp(PrimalMethod primal, ContractNames names, List<Operand> arguments) {
    String packageName = primal.source().packageName();
    String companion = ContractNames.jacobianCompanion(primal.source());
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            packageName.isEmpty() ? companion : packageName + "." + companion,
            names.vjpMethod(),
            primal.result(),
            false);
    return new Operation.Invoke(callee, arguments);
  }

  /** An adjoint buffer that is used no more, as a row. */
  static Operand row(Operand buffer, BlockBuilder out) {
    return buffer.type().equals(ROW)
        ? buffer
        : out.let(call(ROWS, "flatten", ROW, buffer), Origin.FRAME);
  }
}
