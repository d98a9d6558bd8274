package dev.adjoint.processor.swarm;

import java.util.ArrayList;
import java.util.List;

/** The programs of consecutive seeds, each in the default configuration and in another. */
final class Round {
  private final BatchCompiler compiler;
  private final Tally tally;
  private final long first;
  private final long last;

  Round(BatchCompiler compiler, Tally tally, long first, long last) {
    this.compiler = compiler;
    this.tally = tally;
    this.first = first;
    this.last = last;
  }

  /** Runs them in the default configuration and in that of the round's number. */
  void run(long number) {
    int others = Configuration.values().length - 1;
    run(Configuration.values()[1 + (int) (number % others)], number / others);
  }

  /** Runs them in the default configuration and in the given one, as it is in the given round. */
  void run(Configuration configuration, long round) {
    List<Long> seeds = new ArrayList<>();
    for (long seed = first; seed <= last; seed++) {
      seeds.add(seed);
    }
    Batch batch = new Batch(compiler, tally, seeds);
    batch.runDefault();
    if (configuration != Configuration.DEFAULT) {
      batch.run(configuration, round);
    }
  }
}
