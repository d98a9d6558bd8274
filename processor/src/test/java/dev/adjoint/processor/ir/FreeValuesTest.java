package dev.adjoint.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeValuesTest {
  private static final Origin ORIGIN = new Origin(1, "x", Origin.Role.PRIMAL);

  private final ValueSupply supply = new ValueSupply();
  private final Value x = supply.named(Scalar.DOUBLE, "x");
  private final Value y = supply.named(Scalar.DOUBLE, "y");
  private final Value n = supply.named(Scalar.INT, "n");

  @Test
  void whatIsBoundInsideIsNotFree() {
    Value sum = supply.temporary(Scalar.DOUBLE);
    Let let = new Let(sum, new Operation.Binary(BinaryOperator.ADD, y, x), ORIGIN);
    Block block = new Block(List.of(let), new Terminator.Yield(List.of(sum, n)));
    assertEquals(List.of(y, x, n), List.copyOf(FreeValues.of(block)));
    assertEquals(List.of(y, x), List.copyOf(FreeValues.of(List.of(let))));
  }

  @Test
  void countersAndCarriedValuesAreBoundInTheirLoop() {
    Value index = supply.named(Scalar.INT, "i");
    Value carried = supply.named(Scalar.DOUBLE, "s");
    Value result = supply.named(Scalar.DOUBLE, "s");
    Value next = supply.temporary(Scalar.DOUBLE);
    Let add = new Let(next, new Operation.Binary(BinaryOperator.ADD, carried, y), ORIGIN);
    For loop =
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            n,
            1,
            List.of(new Carried(carried, x)),
            -1,
            new Block(List.of(add), new Terminator.Yield(List.of(next))),
            List.of(result),
            ORIGIN);
    assertEquals(List.of(n, x, y), List.copyOf(FreeValues.of(List.of(loop))));
    assertEquals(
        List.of(n, x, y),
        List.copyOf(
            FreeValues.of(new Block(List.of(loop), new Terminator.Yield(List.of(result))))));
  }
}
