package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.OperationVisitor;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** How many bytes of bytecode an operation takes, its operands aside. */
final class OperationSize implements OperationVisitor<Size> {
  private static final int CALL = 3;
  private static final int CAST = 3;
  private static final int CONSTANT = 3;

  /** A condition as a number: a branch, two constants, a jump. */
  private static final int MATERIALISED = 8;

  /** An object for a number, or an element of an array of arguments. */
  private static final int BOXED = 8;

  private static final Size READ = new Size(2, 4, 0);

  private final String companion;

  /** Prepares estimates for code of {@code companion}, whose methods take what they are given. */
  OperationSize(String companion) {
    this.companion = companion;
  }

  /** Puts operands on the stack. */
  static Size read(List<Operand> operands) {
    Size size = Size.NOTHING;
    for (Operand operand : operands) {
      size = operand instanceof Constant ? size.and(CONSTANT) : size.and(READ);
    }
    return size;
  }

  /** Puts what is on the stack into a variable. */
  static Size bind(Value value) {
    return new Size(2, 4, Size.slots(value.type()));
  }

  private static Size called(IrType result) {
    return Size.bytes(result instanceof Scalar ? CALL : CALL + CAST);
  }

  @Override
  public Size visitCopy(Operation.Copy operation) {
    return Size.NOTHING;
  }

  @Override
  public Size visitUnary(Operation.Unary operation) {
    return Size.bytes(operation.operator() == UnaryOperator.NOT ? MATERIALISED : 4);
  }

  @Override
  public Size visitBinary(Operation.Binary operation) {
    BinaryOperator operator = operation.operator();
    return Size.bytes(operator.isComparison() ? MATERIALISED + 1 : 1);
  }

  @Override
  public Size visitSelect(Operation.Select operation) {
    return Size.bytes(MATERIALISED);
  }

  @Override
  public Size visitConvert(Operation.Convert operation) {
    return Size.bytes(2);
  }

  @Override
  public Size visitLoad(Operation.Load operation) {
    return Size.bytes(1);
  }

  @Override
  public Size visitLength(Operation.Length operation) {
    return Size.bytes(1);
  }

  @Override
  public Size visitCloneArray(Operation.CloneArray operation) {
    return called(operation.type());
  }

  @Override
  public Size visitZerosLike(Operation.ZerosLike operation) {
    return called(operation.type());
  }

  @Override
  public Size visitPop(Operation.Pop operation) {
    return called(operation.type()).and(2);
  }

  @Override
  public Size visitApply(Operation.Apply operation) {
    return Size.bytes(CALL + operation.arguments().size());
  }

  @Override
  public Size visitNewArray(Operation.NewArray operation) {
    return Size.bytes(4);
  }

  @Override
  public Size visitArrayLiteral(Operation.ArrayLiteral operation) {
    return Size.bytes(6 + operation.elements().size() * (CONSTANT + 3));
  }

  @Override
  public Size visitInvoke(Operation.Invoke operation) {
    Callee callee = operation.callee();
    int made = callee.kind() == Callee.Kind.CONSTRUCTOR ? 4 : 2;
    if (callee.owner().equals(companion)) {
      int lambda = callee.kind() == Callee.Kind.STATIC ? 0 : 16;
      return called(operation.type()).and(lambda);
    }
    int varargs = 6;
    return Size.bytes(CALL + made + varargs + operation.arguments().size() * BOXED);
  }

  @Override
  public Size visitConcatenate(Operation.Concatenate operation) {
    return Size.bytes(5);
  }

  @Override
  public Size visitStaticRead(Operation.StaticRead operation) {
    return Size.bytes(3);
  }

  @Override
  public Size visitFieldRead(Operation.FieldRead operation) {
    return Size.bytes(3);
  }

  @Override
  public Size visitNewRecord(Operation.NewRecord operation) {
    return Size.bytes(7);
  }

  @Override
  public Size visitComponent(Operation.Component operation) {
    return called(operation.type());
  }

  @Override
  public Size visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return Size.bytes(3);
  }

  @Override
  public Size visitNewStack(Operation.NewStack operation) {
    return Size.bytes(7);
  }
}
