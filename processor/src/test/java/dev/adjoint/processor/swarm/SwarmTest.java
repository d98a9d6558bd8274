package dev.adjoint.processor.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A quick run of the swarm over fixed seeds; {@code -Dswarm=17} takes one seed in every
 * configuration, and prints the program, too; {@code -Dswarm=1-200000} is a long run.
 */
class SwarmTest {
  private static final int QUICK = 100;

  @Test
  void noProgramHasAWrongDerivative() throws IOException {
    String asked = System.getProperty("swarm", "");
    if (asked.contains("-")) {
      assertEquals(0, Swarm.run(asked, Path.of("target", "swarm-" + asked + ".log")));
    } else {
      few(asked);
    }
  }

  private static void few(String asked) {
    Tally tally = new Tally(new Coverage());
    BatchCompiler compiler = new BatchCompiler();
    if (!asked.isEmpty()) {
      oneSeed(Long.parseLong(asked), compiler, tally);
    } else {
      new Round(compiler, tally, 1, QUICK).run(0);
      new Round(compiler, tally, QUICK + 1, QUICK + 40).run(Configuration.WITHOUT_ALL, 0, true);
    }
    System.out.println(tally);
    assertEquals(List.of(), tally.failures());
    assertTrue(tally.checks() > 0);
  }

  private static void oneSeed(long seed, BatchCompiler compiler, Tally tally) {
    System.out.println(SmallProgram.source(BatchCompiler.className(seed), seed));
    for (Configuration configuration : Configuration.values()) {
      new Round(compiler, tally, seed, seed).run(configuration, 0, true);
    }
  }
}
