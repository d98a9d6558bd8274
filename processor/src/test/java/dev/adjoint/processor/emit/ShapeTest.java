package dev.adjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How bodies written by hand read as Java. */
class ShapeTest {
  private static final Origin PRIMAL = new Origin(1, "", Origin.Role.PRIMAL);

  private final ValueSupply supply = new ValueSupply();
  private final Value x = supply.named(Scalar.DOUBLE, "x");
  private final Value n = supply.named(Scalar.INT, "n");
  private final Value a = supply.named(new ArrayType(Scalar.DOUBLE), "a");
  private final BlockBuilder out = new BlockBuilder(supply);

  private Value binary(BinaryOperator operator, Operand left, Operand right, String name) {
    return binary(out, operator, left, right, name);
  }

  private static Value binary(
      BlockBuilder out, BinaryOperator operator, Operand left, Operand right, String name) {
    return out.let(new Operation.Binary(operator, left, right), name, PRIMAL);
  }

  private Value load(Operand index) {
    return out.let(new Operation.Load(a, index), PRIMAL);
  }

  private void prints(String expected, Operand... results) {
    assertEquals(expected.strip(), body(out.yield(List.of(results))));
  }

  /** The statements of the printed method, without their indentation. */
  private String body(Block block) {
    DerivedMethod method = Printed.method("P", List.of(x, n, a), block, supply);
    Printed printed = new Printed();
    printed.add(method);
    assertEquals("", printed.compile(getClass().getClassLoader(), List.of()));
    String source = printed.source(method);
    int start = source.indexOf("double[] a) {\n") + "double[] a) {\n".length();
    String body = source.substring(start, source.indexOf("\n  }\n", start));
    return body.indent(-4).strip();
  }

  @Test
  void unnamedValuesAreInlinedAndNamedOnesAreNot() {
    Value product = binary(BinaryOperator.MULTIPLY, x, x, "");
    Value sum = binary(BinaryOperator.ADD, product, Constant.of(1.0), "s");
    prints(
        """
        double s = x * x + 1.0;
        return new Results(s);
        """,
        sum);
  }

  @Test
  void parenthesesStandWhereTheOrderOfRoundingNeedsThem() {
    Value inner = binary(BinaryOperator.ADD, x, Constant.of(1.0), "");
    Value outer = binary(BinaryOperator.ADD, Constant.of(1e10), inner, "");
    Value minus = out.let(new Operation.Unary(UnaryOperator.NEGATE, outer), PRIMAL);
    Value twice = out.let(new Operation.Unary(UnaryOperator.NEGATE, minus), PRIMAL);
    prints("return new Results(-(-(1.0E10 + (x + 1.0))));", twice);
  }

  @Test
  void aLoadIsNotMovedBehindAStore() {
    Value before = load(Constant.of(0));
    out.add(new Store(a, Constant.of(0), x, PRIMAL));
    Value after = load(Constant.of(0));
    prints(
        """
        double a0 = a[0];
        a[0] = x;
        return new Results(a[0] - a0);
        """,
        binary(BinaryOperator.SUBTRACT, after, before, ""));
  }

  @Test
  void whatThrowsFirstIsEvaluatedFirst() {
    Value first = load(n);
    Value second = load(Constant.of(1));
    prints(
        """
        double an = a[n];
        return new Results(a[1] - an);
        """,
        binary(BinaryOperator.SUBTRACT, second, first, ""));
  }

  @Test
  void swappedVariablesGoThroughAThird() {
    Value left = supply.named(Scalar.DOUBLE, "p");
    Value right = supply.named(Scalar.DOUBLE, "q");
    Value index = supply.named(Scalar.INT, "i");
    List<Value> results = List.of(supply.like(left), supply.like(right));
    out.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            n,
            1,
            List.of(new Carried(left, x), new Carried(right, Constant.of(2.0))),
            -1,
            Block.yielding(List.of(right, left)),
            results,
            PRIMAL));
    prints(
        """
        double p = x;
        double q = 2.0;
        for (int i = 0; i < n; i++) {
          double nextQ = p;
          p = q;
          q = nextQ;
        }
        return new Results(p, q);
        """,
        results.get(0),
        results.get(1));
  }

  @Test
  void aValueThatOutlivesItsVariableGetsAnother() {
    Value first = binary(BinaryOperator.MULTIPLY, x, x, "t");
    Value second = binary(BinaryOperator.ADD, first, x, "t");
    prints(
        """
        double t = x * x;
        double t1 = t + x;
        return new Results(t, t1);
        """,
        first,
        second);
  }

  @Test
  void aVariableThatIsReadNoMoreIsOverwritten() {
    Value first = binary(BinaryOperator.MULTIPLY, x, x, "t");
    Value second = binary(BinaryOperator.ADD, first, x, "t");
    prints(
        """
        double t = x * x;
        t += x;
        return new Results(t);
        """,
        second);
  }

  @Test
  void jumpsOutOfALoopAreBreaks() {
    Label label = new Label(0, "done");
    Value index = supply.named(Scalar.INT, "i");
    Value sum = supply.named(Scalar.DOUBLE, "sum");
    BlockBuilder body = out.nested();
    Value large = binary(body, BinaryOperator.GREATER, sum, Constant.of(9.0), "");
    Block leave = new Block(List.of(), new Terminator.Exit(label, List.of(sum)));
    body.add(new If(large, leave, Block.yielding(List.of()), List.of(), PRIMAL));
    Value next = binary(body, BinaryOperator.ADD, sum, x, "sum");
    Value result = supply.like(sum);
    BlockBuilder labeled = out.nested();
    labeled.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            n,
            1,
            List.of(new Carried(sum, Constant.of(0.0))),
            -1,
            body.yield(List.of(next)),
            List.of(result),
            PRIMAL));
    Value end = supply.like(sum);
    out.add(new Labeled(label, labeled.yield(List.of(result)), List.of(end), PRIMAL));
    prints(
        """
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
          if (sum > 9.0) {
            break;
          }
          sum += x;
        }
        return new Results(sum * 2.0);
        """,
        binary(BinaryOperator.MULTIPLY, end, Constant.of(2.0), ""));
  }

  @Test
  void shortCircuitsAreReconstructed() {
    Value small = binary(BinaryOperator.LESS, n, Constant.of(3), "");
    BlockBuilder then = out.nested();
    Value element = then.let(new Operation.Load(a, n), PRIMAL);
    Value positive = binary(then, BinaryOperator.GREATER, element, Constant.of(0.0), "");
    Value both = supply.temporary(Scalar.BOOLEAN);
    Block no = Block.yielding(List.of(Constant.FALSE));
    out.add(new If(small, then.yield(List.of(positive)), no, List.of(both), PRIMAL));
    prints("return new Results(n < 3 && a[n] > 0.0);", both);
  }

  @Test
  void accumulationsAndSignsReadAsUpdates() {
    Value minus = out.let(new Operation.Unary(UnaryOperator.NEGATE, x), PRIMAL);
    Value product = binary(BinaryOperator.MULTIPLY, minus, x, "");
    out.add(new Accumulate(a, n, product, PRIMAL.as(Origin.Role.FRAME)));
    Value count = binary(BinaryOperator.ADD, n, Constant.of(1), "n");
    prints(
        """
        a[n] -= x * x;
        n++;
        return new Results(n);
        """,
        count);
  }

  @Test
  void commentsCannotEndThemselves() {
    Origin origin = new Origin(7, "x = 1; // \\u000a y */\n z", Origin.Role.ADJOINT);
    out.add(new Accumulate(a, n, x, origin));
    String body = body(out.yield(List.of()));
    assertTrue(body.startsWith("// adjoint of L7: x = 1; // \\\\u000a y *&#47; z\n"), body);
  }
}
