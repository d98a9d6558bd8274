package dev.adjoint.processor.ir;

import java.util.List;

/** Checks that an operation's operands have types that it is defined for. */
final class OperationChecker implements OperationVisitor<Void> {

  private static void require(boolean condition, Operation operation, String rule) {
    if (!condition) {
      throw new MalformedIrException(rule + ": " + operation);
    }
  }

  /** Whether a value of one type may be handed on as one of another. */
  static boolean assignable(IrType from, IrType to) {
    if (from.equals(to)) {
      return true;
    }
    boolean references = !(from instanceof Scalar) && !(to instanceof Scalar);
    return references && (from instanceof OpaqueType || to instanceof OpaqueType);
  }

  /** Whether an operand may be handed on as a value of a type; null may be any reference. */
  static boolean assignable(Operand operand, IrType to) {
    boolean isNull = operand instanceof Constant constant && constant.value() == null;
    return isNull ? !(to instanceof Scalar) : assignable(operand.type(), to);
  }

  private static boolean isArithmetic(IrType type) {
    return type == Scalar.INT
        || type == Scalar.LONG
        || type == Scalar.FLOAT
        || type == Scalar.DOUBLE;
  }

  private static boolean isPromotedIntegral(IrType type) {
    return type == Scalar.INT || type == Scalar.LONG;
  }

  @Override
  public Void visitCopy(Operation.Copy operation) {
    return null;
  }

  @Override
  public Void visitUnary(Operation.Unary operation) {
    IrType type = operation.operand().type();
    boolean fits =
        switch (operation.operator()) {
          case NEGATE -> isArithmetic(type);
          case COMPLEMENT -> isPromotedIntegral(type);
          case NOT -> type == Scalar.BOOLEAN;
        };
    require(fits, operation, "operand of the wrong type");
    return null;
  }

  @Override
  public Void visitBinary(Operation.Binary operation) {
    IrType left = operation.left().type();
    IrType right = operation.right().type();
    if (operation.operator().isShift()) {
      require(isPromotedIntegral(left) && isPromotedIntegral(right), operation, "shift");
      return null;
    }
    if (!(left instanceof Scalar) || !(right instanceof Scalar)) {
      require(
          operation.operator().isComparison()
              && (assignable(operation.left(), right) || assignable(operation.right(), left)),
          operation,
          "references that cannot be compared");
      return null;
    }
    require(left == right, operation, "operands of two types");
    boolean fits =
        switch (operation.operator()) {
          case AND, OR, XOR -> left == Scalar.BOOLEAN || isPromotedIntegral(left);
          case EQUAL, NOT_EQUAL -> left == Scalar.BOOLEAN || isArithmetic(left);
          default -> isArithmetic(left);
        };
    require(fits, operation, "operands of the wrong type");
    return null;
  }

  @Override
  public Void visitSelect(Operation.Select operation) {
    require(operation.condition().type() == Scalar.BOOLEAN, operation, "condition not boolean");
    require(
        assignable(operation.whenFalse(), operation.whenTrue().type()),
        operation,
        "alternatives of two types");
    return null;
  }

  @Override
  public Void visitConvert(Operation.Convert operation) {
    require(
        operation.operand().type() instanceof Scalar from
            && (from == Scalar.BOOLEAN) == (operation.target() == Scalar.BOOLEAN),
        operation,
        "no such conversion");
    return null;
  }

  @Override
  public Void visitLoad(Operation.Load operation) {
    require(operation.array().type() instanceof ArrayType, operation, "not an array");
    require(operation.index().type() == Scalar.INT, operation, "index not int");
    return null;
  }

  @Override
  public Void visitLength(Operation.Length operation) {
    require(operation.array().type() instanceof ArrayType, operation, "not an array");
    return null;
  }

  @Override
  public Void visitCloneArray(Operation.CloneArray operation) {
    require(operation.array().type() instanceof ArrayType, operation, "not an array");
    return null;
  }

  @Override
  public Void visitZerosLike(Operation.ZerosLike operation) {
    require(operation.array().type() instanceof ArrayType, operation, "not an array");
    return null;
  }

  @Override
  public Void visitPop(Operation.Pop operation) {
    require(operation.stack().type() instanceof StackType, operation, "not a stack");
    StackType stack = (StackType) operation.stack().type();
    boolean fits =
        stack.equals(StackType.REFERENCES)
            ? !(operation.type() instanceof Scalar)
            : stack.element().equals(operation.type());
    require(fits, operation, "an entry of another type");
    return null;
  }

  @Override
  public Void visitApply(Operation.Apply operation) {
    List<IrType> given = operation.arguments().stream().map(Operand::type).toList();
    require(given.equals(operation.function().parameters()), operation, "arguments do not fit");
    return null;
  }

  @Override
  public Void visitNewArray(Operation.NewArray operation) {
    require(
        operation.dimensions().stream().allMatch(d -> d.type() == Scalar.INT),
        operation,
        "length not int");
    int given = operation.dimensions().size();
    require(given >= 1 && given <= operation.arrayType().rank(), operation, "number of lengths");
    return null;
  }

  @Override
  public Void visitArrayLiteral(Operation.ArrayLiteral operation) {
    IrType element = operation.arrayType().element();
    require(
        operation.elements().stream().allMatch(e -> assignable(e, element)),
        operation,
        "element of the wrong type");
    return null;
  }

  @Override
  public Void visitInvoke(Operation.Invoke operation) {
    boolean receiver = operation.callee().kind() != Callee.Kind.INSTANCE;
    require(receiver || !operation.arguments().isEmpty(), operation, "no receiver");
    return null;
  }

  @Override
  public Void visitConcatenate(Operation.Concatenate operation) {
    require(operation.parts().size() >= 2, operation, "fewer than two parts");
    return null;
  }

  @Override
  public Void visitStaticRead(Operation.StaticRead operation) {
    return null;
  }

  @Override
  public Void visitFieldRead(Operation.FieldRead operation) {
    return null;
  }

  @Override
  public Void visitNewRecord(Operation.NewRecord operation) {
    List<IrType> types =
        operation.recordType().components().stream().map(RecordType.Component::type).toList();
    boolean fits = types.size() == operation.components().size();
    for (int i = 0; fits && i < types.size(); i++) {
      fits = assignable(operation.components().get(i), types.get(i));
    }
    require(fits, operation, "components of the wrong types");
    return null;
  }

  @Override
  public Void visitComponent(Operation.Component operation) {
    boolean isRecord = operation.record().type() instanceof RecordType;
    require(isRecord, operation, "component of something else");
    return null;
  }

  @Override
  public Void visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return null;
  }

  @Override
  public Void visitNewStack(Operation.NewStack operation) {
    return null;
  }
}
