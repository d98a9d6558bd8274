package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Element;
import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.MethodCall;
import dev.adjoint.processor.emit.shape.JavaExpression.NewObject;
import dev.adjoint.processor.emit.shape.JavaExpression.PartialCall;
import dev.adjoint.processor.emit.shape.JavaExpression.Prefix;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaExpression.StaticCall;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.OperationVisitor;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds expressions: reads of variables, and trees for what is written inline. */
final class Expressions implements OperationVisitor<JavaExpression> {
  /** What the number of a chunk is called where chunks are run. */
  static final String CHUNK = "chunk";

  private static final String CHUNKS = "dev.adjoint.runtime.Chunks";
  private static final String SHADOWS = "dev.adjoint.runtime.Shadows";

  /** Elementary functions without an overload for anything but {@code double}. */
  private static final Set<String> DOUBLE_ONLY =
      Set.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "atan2",
          "exp",
          "expm1",
          "log",
          "log1p",
          "log10",
          "sqrt",
          "cbrt",
          "pow",
          "sinh",
          "cosh",
          "tanh",
          "hypot",
          "floor",
          "ceil",
          "rint",
          "toRadians",
          "toDegrees");

  private final String companion;
  private final Structure structure;
  private final Inlining inlining;
  private final Webs webs;
  private final ExpressionOrigins origins;
  private Map<Value, Value> renamings = Map.of();

  Expressions(
      Structure structure,
      Inlining inlining,
      Webs webs,
      String companion,
      ExpressionOrigins origins) {
    this.origins = origins;
    this.companion = companion;
    this.structure = structure;
    this.inlining = inlining;
    this.webs = webs;
  }

  /** The expression for an operand. */
  JavaExpression of(Operand operand) {
    if (!(operand instanceof Value value)) {
      return new Literal((Constant) operand);
    }
    if (!inlining.isInlined(value)) {
      Value canonical = structure.canonical(value);
      return new Read(webs.variable(renamings.getOrDefault(canonical, canonical)));
    }
    Statement definition = structure.definition(value);
    JavaExpression inline =
        definition instanceof Let let
            ? of(let.operation())
            : choice((If) definition, ((If) definition).results().indexOf(value));
    origins.put(inline, definition.origin());
    return inline;
  }

  /** The same where some values are read from the variables of others. */
  JavaExpression renamed(Operand operand, Map<Value, Value> names) {
    renamings = names;
    JavaExpression expression = of(operand);
    renamings = Map.of();
    return expression;
  }

  /** The expression for an operation. */
  JavaExpression of(Operation operation) {
    return operation.accept(this);
  }

  /** The conditional expression for a result. */
  JavaExpression choice(If choice, int index) {
    return Conditions.choose(
        of(choice.condition()),
        of(choice.then().yielded().get(index)),
        of(choice.otherwise().yielded().get(index)),
        choice.results().get(index).type());
  }

  private List<JavaExpression> all(List<Operand> operands) {
    return operands.stream().map(this::of).toList();
  }

  private List<JavaExpression> assigned(List<Operand> operands) {
    return operands.stream().map(this::of).map(Conversions::assigned).toList();
  }

  @Override
  public JavaExpression visitCopy(Operation.Copy operation) {
    return of(operation.operand());
  }

  @Override
  public JavaExpression visitUnary(Operation.Unary operation) {
    JavaExpression operand = of(operation.operand());
    return switch (operation.operator()) {
      case NOT -> Conditions.not(operand);
      case NEGATE, COMPLEMENT ->
          new Prefix(operation.operator(), Conversions.promoted(operand), operation.type());
    };
  }

  @Override
  public JavaExpression visitBinary(Operation.Binary operation) {
    return Conversions.infix(
        operation.operator(), of(operation.left()), of(operation.right()), operation.type());
  }

  @Override
  public JavaExpression visitSelect(Operation.Select operation) {
    return Conditions.choose(
        of(operation.condition()),
        of(operation.whenTrue()),
        of(operation.whenFalse()),
        operation.type());
  }

  @Override
  public JavaExpression visitConvert(Operation.Convert operation) {
    JavaExpression operand = of(operation.operand());
    return operand.type().equals(operation.target())
        ? operand
        : new JavaExpression.Cast(operation.target(), operand);
  }

  @Override
  public JavaExpression visitLoad(Operation.Load operation) {
    return element(operation.array(), operation.index());
  }

  /** An element of an array. */
  JavaExpression element(Operand array, Operand index) {
    return new Element(of(array), Conversions.promoted(of(index)));
  }

  @Override
  public JavaExpression visitLength(Operation.Length operation) {
    return new JavaExpression.Length(of(operation.array()));
  }

  @Override
  public JavaExpression visitCloneArray(Operation.CloneArray operation) {
    return new MethodCall("clone", List.of(of(operation.array())), operation.type());
  }

  @Override
  public JavaExpression visitZerosLike(Operation.ZerosLike operation) {
    JavaExpression array = of(operation.array());
    if (operation.type().rank() == 1) {
      return new JavaExpression.NewArray(
          (ArrayType) operation.type(), List.of(new JavaExpression.Length(array)));
    }
    return new StaticCall(SHADOWS, "zerosLike", List.of(array), operation.type());
  }

  @Override
  public JavaExpression visitPop(Operation.Pop operation) {
    boolean small =
        operation.type() == Scalar.BYTE
            || operation.type() == Scalar.SHORT
            || operation.type() == Scalar.CHAR;
    JavaExpression pop =
        new MethodCall(
            "pop", List.of(of(operation.stack())), small ? Scalar.INT : operation.type());
    return small ? new JavaExpression.Cast((Scalar) operation.type(), pop) : pop;
  }

  @Override
  public JavaExpression visitApply(Operation.Apply operation) {
    String name = operation.function().name();
    List<JavaExpression> arguments =
        DOUBLE_ONLY.contains(name) ? assigned(operation.arguments()) : all(operation.arguments());
    return new StaticCall(operation.function().owner(), name, arguments, operation.type());
  }

  @Override
  public JavaExpression visitNewArray(Operation.NewArray operation) {
    List<JavaExpression> dimensions =
        all(operation.dimensions()).stream().map(Conversions::promoted).toList();
    return new JavaExpression.NewArray(operation.arrayType(), dimensions);
  }

  @Override
  public JavaExpression visitArrayLiteral(Operation.ArrayLiteral operation) {
    return new JavaExpression.ArrayLiteral(operation.arrayType(), assigned(operation.elements()));
  }

  @Override
  public JavaExpression visitInvoke(Operation.Invoke operation) {
    Callee callee = operation.callee();
    List<JavaExpression> arguments = all(operation.arguments());
    return switch (callee.kind()) {
      case STATIC ->
          new StaticCall(
              callee.owner().equals(companion) ? "" : callee.owner(),
              callee.name(),
              arguments,
              callee.result());
      case PER_CHUNK ->
          new StaticCall(
              CHUNKS,
              "run",
              List.of(
                  arguments.get(0),
                  new PartialCall(callee.name(), arguments.subList(1, arguments.size()), CHUNK)),
              null);
      case INSTANCE -> new MethodCall(callee.name(), arguments, callee.result());
      case CONSTRUCTOR -> new NewObject(callee.owner(), arguments);
    };
  }

  @Override
  public JavaExpression visitConcatenate(Operation.Concatenate operation) {
    return new JavaExpression.Concatenation(all(operation.parts()));
  }

  @Override
  public JavaExpression visitStaticRead(Operation.StaticRead operation) {
    return new JavaExpression.StaticField(
        operation.owner(), operation.field(), operation.fieldType());
  }

  @Override
  public JavaExpression visitFieldRead(Operation.FieldRead operation) {
    return new JavaExpression.Field(
        all(List.of(operation.object())).get(0), operation.field(), operation.fieldType());
  }

  @Override
  public JavaExpression visitNewRecord(Operation.NewRecord operation) {
    return new NewObject(operation.recordType().javaName(), assigned(operation.components()));
  }

  @Override
  public JavaExpression visitComponent(Operation.Component operation) {
    JavaExpression object = all(List.of(operation.record())).get(0);
    return operation.recordType().access() == RecordType.Access.ACCESSOR
        ? new MethodCall(operation.name(), List.of(object), operation.type())
        : new JavaExpression.Field(object, operation.name(), operation.type());
  }

  @Override
  public JavaExpression visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return new JavaExpression.Assertions(operation.className());
  }

  @Override
  public JavaExpression visitNewStack(Operation.NewStack operation) {
    return new JavaExpression.NewStack(operation.stackType());
  }
}
