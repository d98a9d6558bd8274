package dev.adjoint.benchmarks;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.logsumexp.LogSumExp;
import dev.adjoint.benchmarks.logsumexp.LogSumExpAdjoint;
import dev.adjoint.benchmarks.logsumexp.LogSumExpByHand;
import dev.adjoint.benchmarks.rosenbrock.Rosenbrock;
import dev.adjoint.benchmarks.rosenbrock.RosenbrockAdjoint;
import dev.adjoint.benchmarks.rosenbrock.RosenbrockByHand;
import dev.adjoint.benchmarks.rosenbrock.RosenbrockOnHipparchus;
import dev.adjoint.benchmarks.speelpenning.Speelpenning;
import dev.adjoint.benchmarks.speelpenning.SpeelpenningAdjoint;
import dev.adjoint.benchmarks.speelpenning.SpeelpenningByHand;
import dev.adjoint.benchmarks.speelpenning.SpeelpenningOnHipparchus;
import dev.adjoint.benchmarks.textbook.Example514;
import dev.adjoint.benchmarks.textbook.Example514Adjoint;
import dev.adjoint.benchmarks.textbook.Example514ByHand;
import dev.adjoint.benchmarks.textbook.Example514OnHipparchus;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the benchmarks of functions of one array compare is the same gradient. */
class ScalarWorkloadsTest {
  private static final double SEED = -1.5;
  private final double[] x = new Random(7).doubles(12, 0.4, 1.6).toArray();
  private final double[] byHand = new double[x.length];
  private final double[] generated = new double[x.length];

  @Test
  void rosenbrock() {
    double value = RosenbrockByHand.vjp(x, SEED, byHand);
    assertEquals(Rosenbrock.value(x), value);
    assertClose(centralDifferences(() -> SEED * Rosenbrock.value(x), x), byHand, 1e-8);
    assertEquals(value, RosenbrockAdjoint.valueVjp(x, SEED, generated));
    assertClose(byHand, generated, 1e-13);
    double[] gradient = RosenbrockOnHipparchus.value(x).getGradient();
    assertClose(gradient, RosenbrockAdjoint.value(x).x(), 1e-13);
  }

  @Test
  void logSumExp() {
    double value = new LogSumExpByHand(x.length).vjp(x, SEED, byHand);
    assertEquals(LogSumExp.value(x), value);
    assertClose(centralDifferences(() -> SEED * LogSumExp.value(x), x), byHand, 1e-9);
    assertEquals(value, LogSumExpAdjoint.valueVjp(x, SEED, generated));
    assertClose(byHand, generated, 1e-14);
  }

  @Test
  void speelpenning() {
    double value = new SpeelpenningByHand(x.length).vjp(x, SEED, byHand);
    assertEquals(Speelpenning.product(x), value);
    assertClose(centralDifferences(() -> SEED * Speelpenning.product(x), x), byHand, 1e-9);
    assertEquals(value, SpeelpenningAdjoint.productVjp(x, SEED, generated));
    assertClose(byHand, generated, 1e-13);
    double[] gradient = SpeelpenningOnHipparchus.product(x).getGradient();
    assertClose(gradient, SpeelpenningAdjoint.product(x).x(), 1e-13);
  }

  @Test
  void example514() {
    double[] xBar = new double[1];
    double value = Example514ByHand.vjp(0.7, SEED, xBar);
    assertEquals(Example514.f(0.7), value);
    double slope = (Example514.f(0.7 + 1e-6) - Example514.f(0.7 - 1e-6)) / 2e-6;
    assertEquals(SEED * slope, xBar[0], 1e-8);
    double[] generatedBar = new double[1];
    assertEquals(value, Example514Adjoint.fVjp(0.7, SEED, generatedBar));
    assertEquals(xBar[0], generatedBar[0], 1e-14);
    double hipparchus = Example514OnHipparchus.f(0.7).getDerivative(1);
    assertEquals(hipparchus, Example514Adjoint.f(0.7).x(), 1e-14);
  }
}
