package dev.adjoint.examples;

import dev.adjoint.examples.cost.ForwardReverseCost;
import dev.adjoint.examples.deepnetwork.KLayerExample;
import dev.adjoint.examples.gates.ScalarGates;
import dev.adjoint.examples.losses.Losses;
import dev.adjoint.examples.matrices.MatricesExample;
import dev.adjoint.examples.mlp.WeightDecayMlp;
import dev.adjoint.examples.modes.ForwardAndReverse;
import dev.adjoint.examples.modular.ModularExample;
import dev.adjoint.examples.nielsen.DigitsTraining;
import dev.adjoint.examples.nodes.NodesExample;
import dev.adjoint.examples.penalty.GradientPenalty;
import dev.adjoint.examples.report.Report;
import dev.adjoint.examples.textbook.Example514;
import java.io.PrintStream;

/**
 * Runs every example, from one variable to a network that learns; exits with 1 if a check fails.
 */
public final class Main {
  private Main() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.exit(runAll(System.out));
  }

  static int runAll(PrintStream out) {
    Report report = new Report(out);
    Example514.run(report);
    ForwardAndReverse.run(report);
    ForwardReverseCost.run(report);
    ScalarGates.run(report);
    NodesExample.run(report);
    MatricesExample.run(report);
    ModularExample.run(report);
    Losses.run(report);
    WeightDecayMlp.run(report);
    KLayerExample.run(report);
    GradientPenalty.run(report);
    DigitsTraining.run(report);
    return report.summarise();
  }
}
