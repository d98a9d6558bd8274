package dev.adjoint.processor.ir;

import java.util.List;

/**
 * What a {@link Let} computes: one operation on operands that were computed before (5.143).
 *
 * <p>All operations are free of effects but {@link Invoke} and {@link Pop}; loads and allocations
 * depend on or create memory.
 */
public sealed interface Operation {

  /** The type of the result. */
  IrType type();

  /** What is read, in Java's evaluation order. */
  List<Operand> operands();

  /** The same operation on other operands, as many as {@link #operands()}. */
  Operation withOperands(List<Operand> operands);

  /** Calls the method of the visitor for this kind of operation. */
  <R> R accept(OperationVisitor<R> visitor);

  /** The operand itself under another name, so that each variable of the user has its own line. */
  record Copy(Operand operand) implements Operation {
    @Override
    public IrType type() {
      return operand.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Copy(operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitCopy(this);
    }
  }

  /** An operator applied to one operand of the same type. */
  record Unary(UnaryOperator operator, Operand operand) implements Operation {
    @Override
    public IrType type() {
      return operand.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Unary(operator, operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitUnary(this);
    }
  }

  /**
   * An operator applied to two operands; the front end has promoted them to one type, except those
   * of shifts.
   */
  record Binary(BinaryOperator operator, Operand left, Operand right) implements Operation {
    @Override
    public IrType type() {
      return operator.isComparison() ? Scalar.BOOLEAN : left.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(left, right);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Binary(operator, operands.get(0), operands.get(1));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitBinary(this);
    }
  }

  /** The one or the other operand; both are already computed. */
  record Select(Operand condition, Operand whenTrue, Operand whenFalse) implements Operation {
    @Override
    public IrType type() {
      return whenTrue.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Select(operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitSelect(this);
    }
  }

  /** A primitive conversion, widening or narrowing, exactly as a Java cast. */
  record Convert(Scalar target, Operand operand) implements Operation {
    @Override
    public IrType type() {
      return target;
    }

    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Convert(target, operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitConvert(this);
    }
  }

  /** An element of an array: {@code array[index]}. */
  record Load(Operand array, Operand index) implements Operation {
    @Override
    public IrType type() {
      return ((ArrayType) array.type()).element();
    }

    @Override
    public List<Operand> operands() {
      return List.of(array, index);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Load(operands.get(0), operands.get(1));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitLoad(this);
    }
  }

  /** The length of an array. */
  record Length(Operand array) implements Operation {
    @Override
    public IrType type() {
      return Scalar.INT;
    }

    @Override
    public List<Operand> operands() {
      return List.of(array);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Length(operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitLength(this);
    }
  }

  /** A shallow copy of an array. */
  record CloneArray(Operand array) implements Operation {
    @Override
    public IrType type() {
      return array.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(array);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new CloneArray(operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitCloneArray(this);
    }
  }

  /** New arrays of zeros with the shape of {@code array} at every rank; null where it is null. */
  record ZerosLike(Operand array) implements Operation {
    @Override
    public IrType type() {
      return array.type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(array);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new ZerosLike(operands.get(0));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitZerosLike(this);
    }
  }

  /**
   * Takes the newest entry off a stack; it changes the stack. What {@link StackType#REFERENCES}
   * holds has the type that it had when it was pushed.
   */
  record Pop(Operand stack, IrType type) implements Operation {
    /** Takes an entry of the stack's own type. */
    public Pop(Operand stack) {
      this(stack, ((StackType) stack.type()).element());
    }

    @Override
    public List<Operand> operands() {
      return List.of(stack);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Pop(operands.get(0), type);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitPop(this);
    }
  }

  /** An elementary function. */
  record Apply(MathFunction function, List<Operand> arguments) implements Operation {
    /** Makes the operands immutable. */
    public Apply {
      arguments = List.copyOf(arguments);
    }

    @Override
    public IrType type() {
      return function.result();
    }

    @Override
    public List<Operand> operands() {
      return arguments;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Apply(function, operands);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitApply(this);
    }
  }

  /** A new array with one length for each of the leading dimensions, zero inside. */
  record NewArray(ArrayType arrayType, List<Operand> dimensions) implements Operation {
    /** Makes the operands immutable. */
    public NewArray {
      dimensions = List.copyOf(dimensions);
    }

    @Override
    public IrType type() {
      return arrayType;
    }

    @Override
    public List<Operand> operands() {
      return dimensions;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new NewArray(arrayType, operands);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitNewArray(this);
    }
  }

  /** A new array with the given elements. */
  record ArrayLiteral(ArrayType arrayType, List<Operand> elements) implements Operation {
    /** Makes the operands immutable. */
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }

    @Override
    public IrType type() {
      return arrayType;
    }

    @Override
    public List<Operand> operands() {
      return elements;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new ArrayLiteral(arrayType, operands);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitArrayLiteral(this);
    }
  }

  /**
   * A call; a {@code void} callee only in {@link Perform}. Nothing flows through it unless the
   * callee has a {@link Callee#derivation()}.
   */
  record Invoke(Callee callee, List<Operand> arguments) implements Operation {
    /** Makes the operands immutable. */
    public Invoke {
      arguments = List.copyOf(arguments);
    }

    @Override
    public IrType type() {
      return callee.result();
    }

    @Override
    public List<Operand> operands() {
      return arguments;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Invoke(callee, operands);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitInvoke(this);
    }
  }

  /** String concatenation of at least two operands, the first or second a string. */
  record Concatenate(List<Operand> parts) implements Operation {
    /** Makes the operands immutable. */
    public Concatenate {
      parts = List.copyOf(parts);
    }

    @Override
    public IrType type() {
      return new OpaqueType("java.lang.String");
    }

    @Override
    public List<Operand> operands() {
      return parts;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Concatenate(operands);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitConcatenate(this);
    }
  }

  /** A static field that is not a compile-time constant, carried as passive data. */
  record StaticRead(String owner, String field, IrType fieldType) implements Operation {
    @Override
    public IrType type() {
      return fieldType;
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return this;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitStaticRead(this);
    }
  }

  /** A field of an object, carried as passive data. */
  record FieldRead(Operand object, String field, IrType fieldType, boolean isFinal)
      implements Operation {
    @Override
    public IrType type() {
      return fieldType;
    }

    @Override
    public List<Operand> operands() {
      return List.of(object);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new FieldRead(operands.get(0), field, fieldType, isFinal);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitFieldRead(this);
    }
  }

  /**
   * A new record.
   *
   * @param checks whether the constructor has statements of its own, which may throw
   */
  record NewRecord(RecordType recordType, List<Operand> components, boolean checks)
      implements Operation {
    /** Makes the operands immutable. */
    public NewRecord {
      components = List.copyOf(components);
    }

    @Override
    public IrType type() {
      return recordType;
    }

    @Override
    public List<Operand> operands() {
      return components;
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new NewRecord(recordType, operands, checks);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitNewRecord(this);
    }
  }

  /** A component of a record; a null reference throws. */
  record Component(Operand record, int index) implements Operation {
    /** The type of the record. */
    public RecordType recordType() {
      return (RecordType) record.type();
    }

    /** The name of the component. */
    public String name() {
      return recordType().components().get(index).name();
    }

    @Override
    public IrType type() {
      return recordType().components().get(index).type();
    }

    @Override
    public List<Operand> operands() {
      return List.of(record);
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return new Component(operands.get(0), index);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitComponent(this);
    }
  }

  /** Whether assertions are enabled for the named class. */
  record AssertionsEnabled(String className) implements Operation {
    @Override
    public IrType type() {
      return Scalar.BOOLEAN;
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return this;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitAssertionsEnabled(this);
    }
  }

  /** A new empty stack. */
  record NewStack(StackType stackType) implements Operation {
    @Override
    public IrType type() {
      return stackType;
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public Operation withOperands(List<Operand> operands) {
      return this;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visitNewStack(this);
    }
  }
}
