package dev.adjoint.processor.ir.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.MalformedIrException;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The interpreter, the verifier, the printer and the copier agree on one program with a jump. */
class InterpreterTest {
  private static final Origin ORIGIN = new Origin(1, "", Origin.Role.PRIMAL);

  private final ValueSupply supply = new ValueSupply();
  private final Value array = supply.named(new ArrayType(Scalar.DOUBLE), "a");

  /** {@code for (x : a) { if (x < 0) break; sum += x; } return sum;}. */
  private Block sumUntilNegative() {
    Label stop = new Label(0, "stop");
    Value index = supply.named(Scalar.INT, "i");
    Value sum = supply.named(Scalar.DOUBLE, "sum");
    BlockBuilder body = new BlockBuilder(supply);
    Value x = body.let(new Operation.Load(array, index), "x", ORIGIN);
    Value negative = body.let(binary(BinaryOperator.LESS, x, Constant.of(0.0)), ORIGIN);
    Block leave = new Block(List.of(), new Terminator.Exit(stop, List.of(sum)));
    body.add(new If(negative, leave, Block.yielding(List.of()), List.of(), ORIGIN));
    Value next = body.let(binary(BinaryOperator.ADD, sum, x), "sum", ORIGIN);

    BlockBuilder inside = new BlockBuilder(supply);
    Value length = inside.let(new Operation.Length(array), ORIGIN);
    Value total = supply.like(sum);
    inside.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            length,
            1,
            List.of(new Carried(sum, Constant.of(0.0))),
            -1,
            body.yield(List.of(next)),
            List.of(total),
            ORIGIN));
    BlockBuilder all = new BlockBuilder(supply);
    Value result = supply.like(sum);
    all.add(new Labeled(stop, inside.yield(List.of(total)), List.of(result), ORIGIN));
    return all.yield(List.of(result));
  }

  private static Operation binary(BinaryOperator operator, Operand left, Operand right) {
    return new Operation.Binary(operator, left, right);
  }

  private Object run(Block block, Object argument) {
    return new Interpreter().run(block, List.of(array), List.of(argument)).get(0);
  }

  @Test
  void aJumpDeliversTheResults() {
    Block block = sumUntilNegative();
    IrVerifier.verify(block, List.of(array), List.of(Scalar.DOUBLE), IrVerifier.Form.ANY);
    assertEquals(3.0, run(block, new double[] {1, 2, -1, 5}));
    assertEquals(7.0, run(block, new double[] {1, 2, 4}));
  }

  @Test
  void structuredCodeHasNoJumps() {
    Block block = sumUntilNegative();
    assertThrows(
        MalformedIrException.class,
        () ->
            IrVerifier.verify(
                block, List.of(array), List.of(Scalar.DOUBLE), IrVerifier.Form.STRUCTURED));
  }

  @Test
  void aCopyBindsFreshValues() {
    Block block = sumUntilNegative();
    Block copy = new BlockCopier(supply, Map.of(), origin -> origin).block(block);
    BlockBuilder both = new BlockBuilder(supply);
    both.addAll(block.statements());
    both.addAll(copy.statements());
    Block joined = both.yield(copy.yielded());
    IrVerifier.verify(joined, List.of(array), List.of(Scalar.DOUBLE), IrVerifier.Form.ANY);
    assertEquals(7.0, run(joined, new double[] {1, 2, 4}));
    assertEquals(IrPrinter.print(block), IrPrinter.print(copy));
  }

  @Test
  void printsOneStatementPerLine() {
    assertEquals(
        """
          labeled stop#0
            %0 int = length %1:a
            for %2:i int = int 0; < %0; += 1 carrying (%3:sum double = double 0.0)
              %4:x double = %1:a[%2:i]
              %5 boolean = %4:x < double 0.0
              if %5
                exit stop#0 (%3:sum)
              else
                yield ()
              %6:sum double = %3:sum + %4:x
              yield (%6:sum)
            end -> (%7:sum double)
            yield (%7:sum)
          end -> (%8:sum double)
          yield (%8:sum)
        """,
        IrPrinter.print(sumUntilNegative()));
  }

  @Test
  void theVerifierSeesWhatIsWrong() {
    Value bare = supply.temporary(Scalar.DOUBLE);
    Block unbound = Block.yielding(List.of(bare));
    refuses(unbound, "not visible");
    refuses(Block.yielding(List.of()), "expected [double]");
    refuses(Block.yielding(List.of(Constant.of(1))), "expected [double]");

    BlockBuilder twoTypes = new BlockBuilder(supply);
    Value sum = twoTypes.let(binary(BinaryOperator.ADD, Constant.of(1.0), Constant.of(1)), ORIGIN);
    refuses(twoTypes.yield(List.of(sum)), "two types");

    BlockBuilder twice = new BlockBuilder(supply);
    Operation negate = new Operation.Unary(UnaryOperator.NEGATE, Constant.of(1.0));
    Value value = twice.let(negate, ORIGIN);
    twice.addAll(twice.statements());
    refuses(twice.yield(List.of(value)), "bound twice");
  }

  private void refuses(Block block, String message) {
    MalformedIrException fault =
        assertThrows(
            MalformedIrException.class,
            () ->
                IrVerifier.verify(
                    block, List.of(array), List.of(Scalar.DOUBLE), IrVerifier.Form.ANY));
    assertTrue(fault.getMessage().contains(message), fault.getMessage());
  }

  @Test
  void arithmeticIsJavas() {
    assertEquals(1 << 33, Arithmetic.binary(BinaryOperator.SHIFT_LEFT, 1, 33));
    assertEquals(-1 >>> 1, Arithmetic.binary(BinaryOperator.SHIFT_RIGHT_UNSIGNED, -1, 1));
    assertEquals(
        Integer.MIN_VALUE, Arithmetic.binary(BinaryOperator.DIVIDE, Integer.MIN_VALUE, -1));
    assertEquals(0.1f + 0.2f, Arithmetic.binary(BinaryOperator.ADD, 0.1f, 0.2f));
    assertEquals((byte) 300.7, Arithmetic.convert(Scalar.BYTE, 300.7));
    assertEquals((int) Double.NaN, Arithmetic.convert(Scalar.INT, Double.NaN));
    assertEquals((char) -1, Arithmetic.convert(Scalar.CHAR, -1));
    assertEquals((float) Long.MAX_VALUE, Arithmetic.convert(Scalar.FLOAT, Long.MAX_VALUE));
    assertThrows(
        ArithmeticException.class, () -> Arithmetic.binary(BinaryOperator.REMAINDER, 1, 0));
  }
}
