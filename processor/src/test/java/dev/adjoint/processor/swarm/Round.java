package dev.adjoint.processor.swarm;

import dev.adjoint.processor.oracle.Observed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The programs of consecutive seeds, in one configuration, which the round's number says. */
final class Round {
  private static final int COMPARED = 11;

  private final BatchCompiler compiler;
  private final Tally tally;
  private final Set<Long> seeds = new LinkedHashSet<>();

  Round(BatchCompiler compiler, Tally tally, long first, long last) {
    this.compiler = compiler;
    this.tally = tally;
    for (long seed = first; seed <= last; seed++) {
      seeds.add(seed);
    }
  }

  /** The configuration of a round: every second is the default, the others take turns. */
  static Configuration configuration(long number) {
    Configuration[] all = Configuration.values();
    return number % 2 == 0 ? Configuration.DEFAULT : all[1 + (int) (number / 2 % (all.length - 1))];
  }

  /**
   * Runs the programs; those to which the configuration says nothing, or which it refuses, in the
   * default. Now and then all run in the default, too, and what they gave is compared.
   */
  void run(long number) {
    run(configuration(number), number, number / 2 % COMPARED == 0);
  }

  /** Runs the programs in a configuration as it is in the given round. */
  void run(Configuration configuration, long number, boolean compared) {
    long turn = number / 2 / (Configuration.values().length - 1);
    Map<Long, List<Observed>> configured =
        new Batch(compiler, tally, seeds, configuration, turn).run();
    if (configuration == Configuration.DEFAULT) {
      return;
    }
    Set<Long> rest = new LinkedHashSet<>(seeds);
    if (!compared) {
      rest.removeAll(configured.keySet());
    }
    Map<Long, List<Observed>> plain =
        new Batch(compiler, tally, rest, Configuration.DEFAULT, turn).run();
    plain.forEach(
        (seed, expected) -> {
          if (configured.containsKey(seed)) {
            compare(seed, expected, configured.get(seed));
          }
        });
  }

  private void compare(long seed, List<Observed> expected, List<Observed> actual) {
    for (int k = 0; k < expected.size(); k++) {
      if (expected.get(k) != null && actual.get(k) != null) {
        tally.asked();
        try {
          expected.get(k).require(actual.get(k));
        } catch (AssertionError e) {
          String source = SmallProgram.source(BatchCompiler.className(seed), seed);
          tally.fail(seed, "same as in the default configuration", e.toString(), source);
        }
      }
    }
  }
}
