package dev.adjoint.processor.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A quick run of the swarm over fixed seeds; {@code -Dswarm=17} takes one seed in every
 * configuration, and prints the program, too.
 */
class SwarmTest {
  private static final int QUICK = 120;

  @Test
  void noProgramHasAWrongDerivative() {
    Tally tally = new Tally(new Coverage());
    BatchCompiler compiler = new BatchCompiler();
    if (System.getProperty("swarm") != null) {
      oneSeed(Long.parseLong(System.getProperty("swarm")), compiler, tally);
    } else {
      new Round(compiler, tally, 1, QUICK).run(0);
    }
    System.out.println(tally);
    assertEquals(List.of(), tally.failures());
    assertTrue(tally.checks() > 0);
  }

  private static void oneSeed(long seed, BatchCompiler compiler, Tally tally) {
    System.out.println(SmallProgram.source(BatchCompiler.className(seed), seed));
    for (Configuration configuration : Configuration.values()) {
      new Round(compiler, tally, seed, seed).run(configuration, seed);
    }
  }
}
