package dev.adjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs follow from how a number is computed; a guard that cannot matter is left out. */
class SignsTest {
  private static final Origin ORIGIN = new Origin(1, "", Origin.Role.PRIMAL);

  private final ValueSupply supply = new ValueSupply();
  private final BlockBuilder out = new BlockBuilder(supply);
  private final Value x = supply.named(Scalar.DOUBLE, "x");
  private final Value bar = supply.named(Scalar.DOUBLE, "bar");

  private Value binary(BinaryOperator operator, Operand left, Operand right) {
    return out.let(new Operation.Binary(operator, left, right), ORIGIN);
  }

  private Value apply(String name, Operand... arguments) {
    MathFunction function = MathFunction.math(name, Scalar.DOUBLE, arguments.length);
    return out.let(new Operation.Apply(function, List.of(arguments)), ORIGIN);
  }

  private Sign signOf(Operand operand) {
    return Signs.of(out.yield(List.of(operand))).of(operand);
  }

  private Value onePlus(Operand operand) {
    return binary(BinaryOperator.ADD, Constant.of(1.0), operand);
  }

  @Test
  void sumsWithAPositiveTermArePositive() {
    assertEquals(Sign.POSITIVE, signOf(onePlus(apply("exp", x))));
    assertEquals(Sign.POSITIVE, signOf(onePlus(binary(BinaryOperator.MULTIPLY, x, x))));
    assertEquals(Sign.UNKNOWN, signOf(onePlus(x)));
    assertEquals(Sign.UNKNOWN, signOf(binary(BinaryOperator.SUBTRACT, Constant.of(1.0), x)));
  }

  @Test
  void whatMayUnderflowIsNotPositive() {
    assertEquals(Sign.NON_NEGATIVE, signOf(apply("exp", x)));
    assertEquals(Sign.NON_NEGATIVE, signOf(binary(BinaryOperator.MULTIPLY, x, x)));
    Value positive = onePlus(apply("abs", x));
    assertEquals(
        Sign.NON_NEGATIVE, signOf(binary(BinaryOperator.DIVIDE, Constant.of(1.0), positive)));
  }

  @Test
  void bothBranchesCount() {
    Value condition = supply.temporary(Scalar.BOOLEAN);
    Value same = supply.temporary(Scalar.DOUBLE);
    Value mixed = supply.temporary(Scalar.DOUBLE);
    Value positive = onePlus(apply("exp", x));
    Block then = Block.yielding(List.of(positive, positive));
    Block otherwise = Block.yielding(List.of(Constant.of(2.0), x));
    out.add(new If(condition, then, otherwise, List.of(same, mixed), ORIGIN));
    assertEquals(Sign.POSITIVE, signOf(same));
    assertEquals(Sign.UNKNOWN, signOf(mixed));
  }

  private long guards(Value result) {
    Block body = out.yield(List.of(result));
    Let primal =
        (Let)
            body.statements().stream().filter(s -> ((Let) s).target() == result).findFirst().get();
    BlockBuilder reverse = new BlockBuilder(supply);
    Partials.adjoints(reverse, primal, operand -> true, Signs.of(body), bar, false, ORIGIN);
    return reverse.statements().stream()
        .filter(s -> ((Let) s).operation() instanceof Operation.Select)
        .count();
  }

  @Test
  void guardsThatCannotMatterAreLeftOut() {
    Value exponential = apply("exp", x);
    Value positive = onePlus(exponential);
    assertEquals(0, guards(apply("log", positive)));
    assertEquals(0, guards(apply("log1p", exponential)));
    assertEquals(0, guards(apply("sqrt", positive)));
    assertEquals(0, guards(binary(BinaryOperator.DIVIDE, x, positive)));
    assertEquals(0, guards(apply("pow", positive, Constant.of(-0.5))));
    assertEquals(1, guards(apply("log", exponential)));
    assertEquals(1, guards(apply("sqrt", exponential)));
    assertEquals(1, guards(apply("pow", exponential, Constant.of(0.5))));
  }
}
