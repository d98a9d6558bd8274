package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.List;

/** An expression of Java; {@code type} is its static type as Java sees it. */
public sealed interface JavaExpression {
  /** The static type of the expression in Java. */
  IrType type();

  /** The expressions directly inside, in the order of their evaluation. */
  List<JavaExpression> parts();

  /** Calls the method of the visitor for this kind of expression. */
  <R> R accept(ExpressionVisitor<R> visitor);

  /** The value of a variable. */
  record Read(Variable variable) implements JavaExpression {
    @Override
    public IrType type() {
      return variable.type();
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitRead(this);
    }
  }

  /** A constant. */
  record Literal(Constant constant) implements JavaExpression {
    @Override
    public IrType type() {
      return constant.type();
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** A unary operator before its operand. */
  record Prefix(UnaryOperator operator, JavaExpression operand, IrType type)
      implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitPrefix(this);
    }
  }

  /** A binary operator between its operands. */
  record Infix(BinaryOperator operator, JavaExpression left, JavaExpression right, IrType type)
      implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitInfix(this);
    }
  }

  /** {@code left && right} or {@code left || right}. */
  record ShortCircuit(boolean and, JavaExpression left, JavaExpression right)
      implements JavaExpression {
    @Override
    public IrType type() {
      return Scalar.BOOLEAN;
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitShortCircuit(this);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(
      JavaExpression condition, JavaExpression whenTrue, JavaExpression whenFalse, IrType type)
      implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitConditional(this);
    }
  }

  /** A cast to a primitive type. */
  record Cast(Scalar type, JavaExpression operand) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitCast(this);
    }
  }

  /** An element of an array. */
  record Element(JavaExpression array, JavaExpression index) implements JavaExpression {
    @Override
    public IrType type() {
      return ((ArrayType) array.type()).element();
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of(array, index);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitElement(this);
    }
  }

  /** The length of an array. */
  record Length(JavaExpression array) implements JavaExpression {
    @Override
    public IrType type() {
      return Scalar.INT;
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of(array);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitLength(this);
    }
  }

  /** A call of a static method of the qualified class {@code owner}. */
  record StaticCall(String owner, String method, List<JavaExpression> arguments, IrType type)
      implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitStaticCall(this);
    }
  }

  /**
   * {@code parameter -> method(arguments, parameter)}, a function that calls a static method of the
   * companion; what it reads must not change.
   */
  record PartialCall(String method, List<JavaExpression> arguments, String parameter)
      implements JavaExpression {
    @Override
    public IrType type() {
      return new OpaqueType("java.util.function.IntConsumer");
    }

    @Override
    public List<JavaExpression> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitPartialCall(this);
    }
  }

  /** A call of a method of an object, the first of {@code parts}. */
  record MethodCall(String method, List<JavaExpression> parts, IrType type)
      implements JavaExpression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitMethodCall(this);
    }
  }

  /** A new object of a class or record, by its qualified name or that of a nested record. */
  record NewObject(String className, List<JavaExpression> arguments) implements JavaExpression {
    @Override
    public IrType type() {
      return new OpaqueType(className);
    }

    @Override
    public List<JavaExpression> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitNewObject(this);
    }
  }

  /** A new array with one length for each of the leading dimensions. */
  record NewArray(ArrayType type, List<JavaExpression> dimensions) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return dimensions;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitNewArray(this);
    }
  }

  /** A new array with the given elements. */
  record ArrayLiteral(ArrayType type, List<JavaExpression> elements) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return elements;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitArrayLiteral(this);
    }
  }

  /** A new empty stack. */
  record NewStack(StackType type) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitNewStack(this);
    }
  }

  /** The concatenation of at least two parts to a string. */
  record Concatenation(List<JavaExpression> parts) implements JavaExpression {
    @Override
    public IrType type() {
      return new OpaqueType("java.lang.String");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitConcatenation(this);
    }
  }

  /** A static field of the qualified class {@code owner}. */
  record StaticField(String owner, String field, IrType type) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitStaticField(this);
    }
  }

  /** A field of an object. */
  record Field(JavaExpression object, String field, IrType type) implements JavaExpression {
    @Override
    public List<JavaExpression> parts() {
      return List.of(object);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitField(this);
    }
  }

  /** Whether assertions are enabled: a constant of the companion. */
  record Assertions(String className) implements JavaExpression {
    @Override
    public IrType type() {
      return Scalar.BOOLEAN;
    }

    @Override
    public List<JavaExpression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitAssertions(this);
    }
  }
}
