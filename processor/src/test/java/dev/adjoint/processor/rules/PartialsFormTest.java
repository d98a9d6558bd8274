package dev.adjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the adjoints has the form in which a person would write it. */
class PartialsFormTest {
  private final ValueSupply supply = new ValueSupply();
  private final Value x = supply.named(Scalar.DOUBLE, "x");
  private final Value b = supply.named(Scalar.DOUBLE, "b");
  private final Value bar = supply.named(Scalar.DOUBLE, "bar");

  private OneOperation binary(BinaryOperator operator, Operand left, Operand right) {
    return new OneOperation(supply, new Operation.Binary(operator, left, right), x, b);
  }

  private OneOperation apply(String name, Operand... operands) {
    MathFunction function = MathFunction.math(name, Scalar.DOUBLE, operands.length);
    return new OneOperation(supply, new Operation.Apply(function, List.of(operands)), x, b);
  }

  private void form(OneOperation one, String expected) {
    assertEquals(expected.strip(), one.text(bar).replaceAll("%\\d+", "t").replace(" double", ""));
  }

  @Test
  void sumsPassTheAdjointOn() {
    form(binary(BinaryOperator.ADD, x, b), "yield (bar, bar)");
    form(binary(BinaryOperator.ADD, x, Constant.of(1.0)), "yield (bar)");
  }

  @Test
  void aSquareHasOneTerm() {
    form(binary(BinaryOperator.MULTIPLY, x, x), "t = 2.0 * x\nt = bar * t\nyield (t)");
  }

  @Test
  void aConstantFactorScales() {
    form(binary(BinaryOperator.MULTIPLY, Constant.of(3.0), x), "t = bar * 3.0\nyield (t)");
    form(binary(BinaryOperator.DIVIDE, x, Constant.of(3.0)), "t = bar / 3.0\nyield (t)");
  }

  @Test
  void theSeedOneDisappears() {
    OneOperation sine = apply("sin", x);
    String text = sine.text(Constant.of(1.0)).replaceAll("%\\d+", "t").replace(" double", "");
    assertEquals("t = Math.cos(x)\nyield (t)", text);
  }

  @Test
  void aRootOfAVariableIsGuarded() {
    form(
        apply("sqrt", x),
        """
        t = 2.0 * y
        t = bar / t
        t boolean = bar == 0.0
        t = t ? 0.0 : t
        yield (t)
        """);
  }

  @Test
  void powersWithConstantExponentsAreSimple() {
    form(apply("pow", x, Constant.of(2.0)), "t = 2.0 * x\nt = bar * t\nyield (t)");
    form(apply("pow", x, Constant.of(3.0)), "t = x * x\nt = 3.0 * t\nt = bar * t\nyield (t)");
    form(apply("pow", x, Constant.of(0.0)), "yield ()");
  }

  @Test
  void exponentialsReuseTheResult() {
    form(apply("exp", x), "t = bar * y\nyield (t)");
    form(apply("tanh", x), "t = y * y\nt = 1.0 - t\nt = bar * t\nyield (t)");
  }

  @Test
  void aQuotientDividesOnce() {
    form(
        binary(BinaryOperator.DIVIDE, x, b),
        """
        t = bar / b
        t boolean = bar == 0.0
        t = t ? 0.0 : t
        t = t * y
        t = t ? 0.0 : t
        t = - t
        yield (t, t)
        """);
  }

  @Test
  void rectifiersChoose() {
    form(apply("max", Constant.of(0.0), x), "t boolean = 0.0 >= x\nt = t ? 0.0 : bar\nyield (t)");
  }
}
