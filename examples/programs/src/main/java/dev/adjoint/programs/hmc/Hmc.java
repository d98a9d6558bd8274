package dev.adjoint.programs.hmc;

import dev.adjoint.programs.hmc.Sample.Quantity;
import java.io.IOException;
import java.util.Arrays;

/** Samples the posteriors of two regressions and says how far the samples can be trusted. */
public final class Hmc {
  private static final int CHAINS = 4;
  private static final int DRAWS = 1000;

  private Hmc() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    Sample schools = Sample.of(Schools.density(), 10, CHAINS, DRAWS, 8);
    head("eight schools", schools);
    line("mu", schools, q -> q[0]);
    line("tau", schools, q -> Math.exp(q[1]));
    for (int j = 0; j < 8; j++) {
      int z = j + 2;
      line("school " + (char) ('A' + j), schools, q -> q[0] + Math.exp(q[1]) * q[z]);
    }
    Sample iris = Sample.of(Iris.read().density(), 5, CHAINS, DRAWS, 15);
    head("iris: virginica, not versicolor", iris);
    for (int k = 0; k < 5; k++) {
      int entry = k;
      line(Iris.NAMES[k], iris, q -> q[entry]);
    }
    HmcPicture.draw(schools, iris);
  }

  private static void head(String name, Sample sample) {
    System.out.printf(
        "%s: %d chains of %d draws, steps %.2f to %.2f, %d gradients%n",
        name,
        CHAINS,
        DRAWS,
        sample.chains().stream().mapToDouble(Draws::step).min().orElseThrow(),
        sample.chains().stream().mapToDouble(Draws::step).max().orElseThrow(),
        sample.leaps());
    System.out.printf(
        "acceptance %.2f, divergences %d, least energy fraction (E-BFMI) %.2f%n",
        sample.acceptance(), sample.divergences(), sample.leastEnergyFraction());
    System.out.println("                   mean    s.d.      5%     50%     95%   ESS   R-hat");
  }

  private static void line(String name, Sample sample, Quantity quantity) {
    double[][] chains = sample.quantity(quantity);
    double[] pooled = sample.pooled(quantity);
    Arrays.sort(pooled);
    System.out.printf(
        "  %-13s %7.2f %7.2f %7.2f %7.2f %7.2f %5.0f  %.4f%n",
        name,
        Diagnostics.mean(pooled),
        Math.sqrt(Diagnostics.variance(pooled)),
        pooled[pooled.length / 20],
        pooled[pooled.length / 2],
        pooled[pooled.length * 19 / 20],
        Diagnostics.effectiveSize(chains),
        Diagnostics.splitRHat(chains));
  }
}
