package dev.adjoint.examples.nielsen;

import dev.adjoint.examples.report.Report;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a network of 64-30-10 neurons to read hand-written digits, by mini-batch SGD. */
public final class DigitsTraining {
  private static final int EPOCHS = 30;
  private static final int BATCH = 10;
  private static final double ETA = 3.0;

  private DigitsTraining() {}

  /** Trains, printing progress, and checks the accuracy on the digits held out. */
  public static void run(Report report) {
    report.heading("Nielsen's network reads hand-written digits");
    double accuracy = train(report, new Random(1998));
    report.atLeast("accuracy on held-out digits", 0.95, accuracy);
  }

  static double train(Report report, Random random) {
    Digits digits = Digits.load(random);
    Network network = new Network(64, 30, 10, random);
    report.line(
        "%d digits to learn from, %d held out; 64-30-10 neurons, batches of %d, eta = %.1f",
        digits.training().size(), digits.heldOut().size(), BATCH, ETA);
    long start = System.nanoTime();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      double cost = epoch(network, digits.training(), random);
      if (epoch == 1 || epoch % 5 == 0) {
        report.line(
            "epoch %2d: mean cost %.4f, held-out accuracy %5.2f %%, %.1f s",
            epoch, cost, 100 * network.accuracy(digits.heldOut()), secondsSince(start));
      }
    }
    return network.accuracy(digits.heldOut());
  }

  private static double epoch(Network network, List<Digit> training, Random random) {
    Collections.shuffle(training, random);
    double cost = 0;
    int batches = training.size() / BATCH;
    for (int i = 0; i < batches; i++) {
      cost += network.updateMiniBatch(training.subList(i * BATCH, (i + 1) * BATCH), ETA);
    }
    return cost / batches;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(DigitsTraining::run);
  }
}
