package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.OperationVisitor;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.Locale;
import java.util.Map;

/** What an unnamed value is called: after the operation that computes it. */
final class TemporaryNames implements OperationVisitor<String> {
  /** How arrays that keep values for the reverse sweep are called after what they keep. */
  private static final String TAPE = "Tape";

  private final Structure structure;
  private final Map<Value, String> results;

  /** Names by operation, but for {@code results}, which the method returns. */
  TemporaryNames(Structure structure, Map<Value, String> results) {
    this.structure = structure;
    this.results = results;
  }

  /** A telling name for the variable of an unnamed value. */
  String of(Value value) {
    if (results.containsKey(value)) {
      return results.get(value);
    }
    if (structure.definition(value) instanceof Let let) {
      return let.operation().accept(this);
    }
    if (structure.definition(value) instanceof For loop && loop.index().equals(value)) {
      return "i";
    }
    return value.type() == Scalar.BOOLEAN ? "condition" : "chosen";
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public String visitCopy(Operation.Copy operation) {
    return "copy";
  }

  @Override
  public String visitUnary(Operation.Unary operation) {
    return switch (operation.operator()) {
      case NEGATE -> "negative";
      case COMPLEMENT -> "complement";
      case NOT -> "condition";
    };
  }

  @Override
  public String visitBinary(Operation.Binary operation) {
    return switch (operation.operator()) {
      case MULTIPLY -> "product";
      case DIVIDE -> "quotient";
      case REMAINDER -> "remainder";
      case ADD -> "sum";
      case SUBTRACT -> "difference";
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> "shifted";
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> "condition";
      case AND, XOR, OR -> operation.type() == Scalar.BOOLEAN ? "condition" : "bits";
    };
  }

  @Override
  public String visitSelect(Operation.Select operation) {
    return "chosen";
  }

  @Override
  public String visitConvert(Operation.Convert operation) {
    return "converted";
  }

  @Override
  public String visitLoad(Operation.Load operation) {
    if (operation.array() instanceof Value array && array.isNamed()) {
      if (array.name().endsWith(TAPE)) {
        return array.name().substring(0, array.name().length() - TAPE.length());
      }
      String index =
          operation.index() instanceof Value value
              ? value.name()
              : operation.index() instanceof Constant constant ? "" + constant.value() : "";
      boolean letters = array.name().length() == 1 && index.length() == 1;
      if (!index.isEmpty() && !index.startsWith("-")) {
        return array.name() + (letters ? index : capitalised(index));
      }
    }
    return operation.type().rank() > 0 ? "row" : "element";
  }

  @Override
  public String visitLength(Operation.Length operation) {
    return operation.array() instanceof Value array && array.isNamed()
        ? array.name() + "Length"
        : "length";
  }

  @Override
  public String visitCloneArray(Operation.CloneArray operation) {
    return "copy";
  }

  @Override
  public String visitZerosLike(Operation.ZerosLike operation) {
    return "zeros";
  }

  @Override
  public String visitPop(Operation.Pop operation) {
    return "popped";
  }

  @Override
  public String visitApply(Operation.Apply operation) {
    return operation.function().name();
  }

  @Override
  public String visitNewArray(Operation.NewArray operation) {
    return "array";
  }

  @Override
  public String visitArrayLiteral(Operation.ArrayLiteral operation) {
    return "array";
  }

  @Override
  public String visitInvoke(Operation.Invoke operation) {
    Callee callee = operation.callee();
    if (callee.kind() == Callee.Kind.CONSTRUCTOR) {
      String simple = callee.owner().substring(callee.owner().lastIndexOf('.') + 1);
      return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }
    return callee.name();
  }

  @Override
  public String visitConcatenate(Operation.Concatenate operation) {
    return "text";
  }

  @Override
  public String visitStaticRead(Operation.StaticRead operation) {
    String field = operation.field();
    return field.equals(field.toUpperCase(Locale.ROOT)) ? field.toLowerCase(Locale.ROOT) : field;
  }

  @Override
  public String visitFieldRead(Operation.FieldRead operation) {
    return operation.field();
  }

  @Override
  public String visitNewRecord(Operation.NewRecord operation) {
    String name = operation.recordType().javaName();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  @Override
  public String visitComponent(Operation.Component operation) {
    return operation.name();
  }

  @Override
  public String visitAssertionsEnabled(Operation.AssertionsEnabled operation) {
    return "assertions";
  }

  @Override
  public String visitNewStack(Operation.NewStack operation) {
    return "stack";
  }
}
