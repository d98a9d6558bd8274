package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.OperationVisitor;
import dev.adjoint.processor.ir.Scalar;
import java.lang.reflect.Array;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Collectors;

/** Computes what an operation gives in a frame. */
final class OperationRunner implements OperationVisitor<Object> {
  private final Frame frame;

  OperationRunner(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Object visitCopy(Operation.Copy operation) {
    return frame.get(operation.operand());
  }

  @Override
  public Object visitUnary(Operation.Unary operation) {
    return Arithmetic.unary(operation.operator(), frame.get(operation.operand()));
  }

  @Override
  public Object visitBinary(Operation.Binary operation) {
    Object left = frame.get(operation.left());
    return Arithmetic.binary(operation.operator(), left, frame.get(operation.right()));
  }

  @Override
  public Object visitSelect(Operation.Select operation) {
    boolean condition = frame.booleanOf(operation.condition());
    return frame.get(condition ? operation.whenTrue() : operation.whenFalse());
  }

  @Override
  public Object visitConvert(Operation.Convert operation) {
    return Arithmetic.convert(operation.target(), frame.get(operation.operand()));
  }

  @Override
  public Object visitLoad(Operation.Load operation) {
    return Array.get(frame.get(operation.array()), frame.intOf(operation.index()));
  }

  @Override
  public Object visitLength(Operation.Length operation) {
    return Array.getLength(frame.get(operation.array()));
  }

  @Override
  public Object visitCloneArray(Operation.CloneArray operation) {
    Object array = frame.get(operation.array());
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, Array.get(array, i));
    }
    return copy;
  }

  @Override
  public Object visitZerosLike(Operation.ZerosLike operation) {
    return zerosLike(frame.get(operation.array()));
  }

  private static Object zerosLike(Object array) {
    if (array == null) {
      return null;
    }
    Class<?> element = array.getClass().getComponentType();
    Object zeros = Array.newInstance(element, Array.getLength(array));
    for (int i = 0; element.isArray() && i < Array.getLength(array); i++) {
      Array.set(zeros, i, zerosLike(Array.get(array, i)));
    }
    return zeros;
  }

  @Override
  public Object visitPop(Operation.Pop operation) {
    return ((Deque<?>) frame.get(operation.stack())).pop();
  }

  @Override
  public Object visitApply(Operation.Apply operation) {
    MathFunction function = operation.function();
    Class<?>[] types =
        function.parameters().stream().map(OperationRunner::classOf).toArray(Class<?>[]::new);
    return ReflectiveCalls.callStatic(
        function.owner(), function.name(), types, frame.getAll(operation.arguments()));
  }

  /** The run-time class of a type; {@code Object} for what is only carried along. */
  static Class<?> classOf(IrType type) {
    if (type instanceof ArrayType array) {
      return classOf(array.element()).arrayType();
    }
    if (!(type instanceof Scalar scalar)) {
      return Object.class;
    }
    return switch (scalar) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
    };
  }

  @Override
  public Object visitNewArray(Operation.NewArray operation) {
    int[] lengths = operation.dimensions().stream().mapToInt(frame::intOf).toArray();
    IrType element = operation.arrayType();
    for (int i = 0; i < lengths.length; i++) {
      element = ((ArrayType) element).element();
    }
    return Array.newInstance(classOf(element), lengths);
  }

  @Override
  public Object visitArrayLiteral(Operation.ArrayLiteral operation) {
    List<Operand> elements = operation.elements();
    Object array = Array.newInstance(classOf(operation.arrayType().element()), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, frame.get(elements.get(i)));
    }
    return array;
  }

  @Override
  public Object visitInvoke(Operation.Invoke operation) {
    return frame.call(operation.callee(), frame.getAll(operation.arguments()));
  }

  @Override
  public Object visitConcatenate(Operation.Concatenate operation) {
    return frame.getAll(operation.parts()).stream()
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  @Override
  public Object visitStaticRead(Operation.StaticRead operation) {
    return ReflectiveCalls.read(operation.owner(), operation.field());
  }

  @Override
  public Object visitFieldRead(Operation.FieldRead operation) {
    return ReflectiveCalls.read(frame.get(operation.object()), operation.field());
  }

  @Override
  public Object visitNewRecord(Operation.NewRecord operation) {
    return frame.call(
        new Callee(
            Callee.Kind.CONSTRUCTOR,
            operation.recordType().javaName(),
            "",
            operation.recordType(),
            false),
        frame.getAll(operation.components()));
  }

  @Override
  public Object visitComponent(Operation.Component operation) {
    return ReflectiveCalls.read(frame.get(operation.record()), operation.name());
  }

  @Override
  public Object visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return true;
  }

  @Override
  public Object visitNewStack(Operation.NewStack operation) {
    return new LinkedList<>();
  }
}
