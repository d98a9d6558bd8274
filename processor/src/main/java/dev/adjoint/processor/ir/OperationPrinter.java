package dev.adjoint.processor.ir;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the right-hand side of a {@link Let}. */
final class OperationPrinter implements OperationVisitor<String> {
  private final Function<Operand, String> operand;

  OperationPrinter(Function<Operand, String> operand) {
    this.operand = operand;
  }

  private String list(List<Operand> operands) {
    return operands.stream().map(operand).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String visitCopy(Operation.Copy operation) {
    return operand.apply(operation.operand());
  }

  @Override
  public String visitUnary(Operation.Unary operation) {
    return operation.operator().spelling() + " " + operand.apply(operation.operand());
  }

  @Override
  public String visitBinary(Operation.Binary operation) {
    return operand.apply(operation.left())
        + " "
        + operation.operator().spelling()
        + " "
        + operand.apply(operation.right());
  }

  @Override
  public String visitSelect(Operation.Select operation) {
    return operand.apply(operation.condition())
        + " ? "
        + operand.apply(operation.whenTrue())
        + " : "
        + operand.apply(operation.whenFalse());
  }

  @Override
  public String visitConvert(Operation.Convert operation) {
    return "(" + operation.target() + ") " + operand.apply(operation.operand());
  }

  @Override
  public String visitLoad(Operation.Load operation) {
    return operand.apply(operation.array()) + "[" + operand.apply(operation.index()) + "]";
  }

  @Override
  public String visitLength(Operation.Length operation) {
    return "length " + operand.apply(operation.array());
  }

  @Override
  public String visitCloneArray(Operation.CloneArray operation) {
    return "clone " + operand.apply(operation.array());
  }

  @Override
  public String visitZerosLike(Operation.ZerosLike operation) {
    return "zerosLike " + operand.apply(operation.array());
  }

  @Override
  public String visitPop(Operation.Pop operation) {
    return "pop " + operand.apply(operation.stack());
  }

  @Override
  public String visitApply(Operation.Apply operation) {
    MathFunction function = operation.function();
    String owner = function.owner().substring(function.owner().lastIndexOf('.') + 1);
    return owner + "." + function.name() + list(operation.arguments());
  }

  @Override
  public String visitNewArray(Operation.NewArray operation) {
    return "new " + operation.arrayType() + list(operation.dimensions());
  }

  @Override
  public String visitArrayLiteral(Operation.ArrayLiteral operation) {
    return "literal " + operation.arrayType() + list(operation.elements());
  }

  @Override
  public String visitInvoke(Operation.Invoke operation) {
    return "invoke " + operation.callee() + list(operation.arguments());
  }

  @Override
  public String visitConcatenate(Operation.Concatenate operation) {
    return "concatenate " + list(operation.parts());
  }

  @Override
  public String visitStaticRead(Operation.StaticRead operation) {
    return "static " + operation.owner() + "." + operation.field();
  }

  @Override
  public String visitFieldRead(Operation.FieldRead operation) {
    return "field " + operand.apply(operation.object()) + "." + operation.field();
  }

  @Override
  public String visitNewRecord(Operation.NewRecord operation) {
    return "record " + operation.recordType() + list(operation.components());
  }

  @Override
  public String visitComponent(Operation.Component operation) {
    return "component " + operand.apply(operation.record()) + "." + operation.name();
  }

  @Override
  public String visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return "assertionsEnabled " + operation.className();
  }

  @Override
  public String visitNewStack(Operation.NewStack operation) {
    return "new " + operation.stackType();
  }
}
