package dev.adjoint.processor.transform.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rewrite on the smallest program that needs it, and on one that must be left alone. */
class SimplifierTest {
  private static final Origin PRIMAL = new Origin(1, "", Origin.Role.PRIMAL);
  private static final Origin ADJOINT = new Origin(1, "", Origin.Role.ADJOINT);
  private static final ArrayType NUMBERS = new ArrayType(Scalar.DOUBLE);

  private final ValueSupply supply = new ValueSupply();
  private final Value x = supply.named(Scalar.DOUBLE, "x");
  private final Value a = supply.named(NUMBERS, "a");
  private final Value n = supply.named(Scalar.INT, "n");
  private BlockBuilder out;

  @BeforeEach
  void start() {
    out = new BlockBuilder(supply);
  }

  private Value binary(BinaryOperator operator, Operand left, Operand right) {
    return out.let(new Operation.Binary(operator, left, right), ADJOINT);
  }

  private Value negate(Operand operand) {
    return out.let(new Operation.Unary(UnaryOperator.NEGATE, operand), ADJOINT);
  }

  private void becomes(Operand result, String expected) {
    simplifies(out.yield(List.of(result)), expected);
  }

  private static void simplifies(Block block, String expected) {
    String text = IrPrinter.print(Simplifier.simplify(block));
    assertEquals(expected.strip(), text.replaceAll("(?m)^  ", "").strip());
  }

  @Test
  void neutralElementsGo() {
    Value product = binary(BinaryOperator.MULTIPLY, Constant.of(1.0), x);
    Value quotient = binary(BinaryOperator.DIVIDE, product, Constant.of(1.0));
    becomes(binary(BinaryOperator.SUBTRACT, quotient, Constant.of(0.0)), "yield (%0:x)");
  }

  @Test
  void addingZeroStays() {
    becomes(
        binary(BinaryOperator.ADD, x, Constant.of(0.0)),
        "%0 double = %1:x + double 0.0\nyield (%0)");
  }

  @Test
  void timesZeroStays() {
    becomes(
        binary(BinaryOperator.MULTIPLY, x, Constant.of(0.0)),
        "%0 double = %1:x * double 0.0\nyield (%0)");
  }

  @Test
  void signsMoveIntoSums() {
    becomes(negate(negate(x)), "yield (%0:x)");
    start();
    becomes(
        binary(BinaryOperator.ADD, Constant.of(3.0), negate(x)),
        "%0 double = double 3.0 - %1:x\nyield (%0)");
    start();
    becomes(
        binary(BinaryOperator.SUBTRACT, Constant.of(3.0), negate(x)),
        "%0 double = double 3.0 + %1:x\nyield (%0)");
  }

  @Test
  void integersReassociate() {
    Value up = binary(BinaryOperator.ADD, n, Constant.of(1));
    becomes(binary(BinaryOperator.SUBTRACT, up, Constant.of(1)), "yield (%0:n)");
  }

  @Test
  void repeatedComputationsAreShared() {
    Value first = binary(BinaryOperator.MULTIPLY, x, Constant.of(3.0));
    Value second = binary(BinaryOperator.MULTIPLY, Constant.of(3.0), x);
    becomes(
        binary(BinaryOperator.ADD, first, second),
        "%0 double = %1:x * double 3.0\n%2 double = %0 + %0\nyield (%2)");
  }

  @Test
  void theUsersVariableNamesWhatIsShared() {
    Value first = binary(BinaryOperator.MULTIPLY, x, x);
    Value derived = negate(first);
    Operation square = new Operation.Binary(BinaryOperator.MULTIPLY, x, x);
    Value named = out.let(square, "s", PRIMAL);
    becomes(
        binary(BinaryOperator.DIVIDE, derived, named),
        "%0:s double = %1:x * %1:x\n%2 double = - %0:s\n%3 double = %2 / %0:s\nyield (%3)");
  }

  @Test
  void loadsAreSharedUntilAStore() {
    Value first = out.let(new Operation.Load(a, n), ADJOINT);
    Value second = out.let(new Operation.Load(a, n), ADJOINT);
    out.add(new Store(a, n, x, PRIMAL));
    Value third = out.let(new Operation.Load(a, n), ADJOINT);
    Value sum = binary(BinaryOperator.ADD, first, second);
    becomes(
        binary(BinaryOperator.ADD, sum, third),
        """
        %0 double = %1:a[%2:n]
        %1:a[%2:n] = %3:x
        %4 double = %1:a[%2:n]
        %5 double = %0 + %0
        %6 double = %5 + %4
        yield (%6)
        """);
  }

  @Test
  void aStoreIntoAnotherFreshArrayDoesNotMatter() {
    Value fresh = out.let(new Operation.ZerosLike(a), "aBar", ADJOINT);
    Value first = out.let(new Operation.Load(a, n), ADJOINT);
    out.add(new Accumulate(fresh, n, first, ADJOINT));
    Value second = out.let(new Operation.Load(a, n), ADJOINT);
    Value sum = binary(BinaryOperator.ADD, first, second);
    simplifies(
        out.yield(List.of(sum, fresh)),
        """
        %0:aBar double[] = zerosLike %1:a
        %2 double = %1:a[%3:n]
        %0:aBar[%3:n] += %2
        %4 double = %2 + %2
        yield (%4, %0:aBar)
        """);
  }

  @Test
  void whatThePrimalMayThrowStays() {
    out.let(new Operation.Load(a, n), PRIMAL);
    out.let(new Operation.Load(a, n), ADJOINT);
    becomes(x, "%0 double = %1:a[%2:n]\nyield (%3:x)");
  }

  @Test
  void aTapeThatIsNeverReadGoes() {
    Value tape = out.let(new Operation.NewArray(NUMBERS, List.of(n)), "tape", ADJOINT);
    loop(List.of(), body -> body.add(new Store(tape, n, x, ADJOINT)), ADJOINT);
    becomes(x, "yield (%0:x)");
  }

  private List<Value> loop(List<Carried> carried, Consumer<BlockBuilder> fill, Origin origin) {
    BlockBuilder body = out.nested();
    fill.accept(body);
    List<Value> parameters = carried.stream().map(Carried::parameter).toList();
    List<Value> results = parameters.stream().map(supply::like).toList();
    Value index = supply.named(Scalar.INT, "i");
    out.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            n,
            1,
            carried,
            -1,
            body.yield(parameters),
            results,
            origin));
    return results;
  }

  @Test
  void whatALoopNeverChangesIsNotCarried() {
    Value parameter = supply.named(Scalar.DOUBLE, "p");
    List<Value> results = loop(List.of(new Carried(parameter, x)), body -> {}, PRIMAL);
    becomes(results.get(0), "yield (%0:x)");
  }

  @Test
  void theNextValueIsComputedAfterTheLastUseOfTheCurrentOne() {
    Value parameter = supply.named(Scalar.DOUBLE, "p");
    Value total = supply.named(Scalar.DOUBLE, "t");
    BlockBuilder body = out.nested();
    Value next = body.let(new Operation.Binary(BinaryOperator.MULTIPLY, parameter, x), ADJOINT);
    body.add(new Accumulate(a, n, parameter, ADJOINT));
    out.add(
        new For(
            supply.named(Scalar.INT, "i"),
            Constant.of(0),
            BinaryOperator.LESS,
            n,
            1,
            List.of(new Carried(parameter, x)),
            -1,
            body.yield(List.of(next)),
            List.of(total),
            ADJOINT));
    becomes(
        total,
        """
        for %0:i int = int 0; < %1:n; += 1 carrying (%2:p double = %3:x)
          %4:a[%1:n] += %2:p
          %5 double = %2:p * %3:x
          yield (%5)
        end -> (%6:t double)
        yield (%6:t)
        """);
  }

  @Test
  void aBranchKnowsWhatTheSameBranchDelivered() {
    Value condition = supply.named(Scalar.BOOLEAN, "c");
    Value result = supply.named(Scalar.DOUBLE, "r");
    Value again = supply.named(Scalar.DOUBLE, "s");
    Block other = Block.yielding(List.of(x));
    out.add(new If(condition, square(), other, List.of(result), PRIMAL));
    out.add(new If(condition, square(), other, List.of(again), ADJOINT));
    becomes(
        binary(BinaryOperator.ADD, result, again),
        """
        if %0:c
          %1 double = %2:x * %2:x
          yield (%1)
        else
          yield (%2:x)
        end -> (%3:r double)
        if %0:c
          yield (%3:r)
        else
          yield (%2:x)
        end -> (%4:s double)
        %5 double = %3:r + %4:s
        yield (%5)
        """);
  }

  private Block square() {
    BlockBuilder block = out.nested();
    Value square = block.let(new Operation.Binary(BinaryOperator.MULTIPLY, x, x), ADJOINT);
    return block.yield(List.of(square));
  }

  @Test
  void lengthsAreNotNegative() {
    Value length = out.let(new Operation.Length(a), ADJOINT);
    MathFunction max = MathFunction.math("max", Scalar.INT, 2);
    Operation bounded = new Operation.Apply(max, List.of(length, Constant.of(0)));
    becomes(out.let(bounded, ADJOINT), "%0 int = length %1:a\nyield (%0)");
  }

  @Test
  void aConditionThatIsKnownIsNotAsked() {
    Value result = supply.named(Scalar.DOUBLE, "r");
    BlockBuilder then = out.nested();
    Value sum = then.let(new Operation.Binary(BinaryOperator.ADD, x, x), ADJOINT);
    Block otherwise = Block.yielding(List.of(x));
    out.add(new If(Constant.TRUE, then.yield(List.of(sum)), otherwise, List.of(result), ADJOINT));
    becomes(result, "%0 double = %1:x + %1:x\nyield (%0)");
  }

  @Test
  void aResultThatIsAlwaysTheSameGoes() {
    Value condition = supply.named(Scalar.BOOLEAN, "c");
    Value result = supply.named(Scalar.DOUBLE, "r");
    Block same = Block.yielding(List.of(x));
    out.add(new If(condition, same, same, List.of(result), PRIMAL));
    becomes(result, "yield (%0:x)");
  }
}
