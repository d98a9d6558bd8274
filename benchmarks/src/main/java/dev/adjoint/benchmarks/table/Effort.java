package dev.adjoint.benchmarks.table;

import java.util.Arrays;
import java.util.Locale;

/** How long to measure. */
public enum Effort {
  /** A quarter of an hour: enough to see a ratio, not to defend its second digit. */
  QUICK(1, 4, 500, 5, 300),
  /** Three times through the set and the large sizes too: an hour and a half on an idle machine. */
  THOROUGH(3, 5, 1000, 5, 1000);

  private final int rounds;
  private final int warmups;
  private final int warmupMilliseconds;
  private final int iterations;
  private final int milliseconds;

  Effort(int rounds, int warmups, int warmupMilliseconds, int iterations, int milliseconds) {
    this.rounds = rounds;
    this.warmups = warmups;
    this.warmupMilliseconds = warmupMilliseconds;
    this.iterations = iterations;
    this.milliseconds = milliseconds;
  }

  /** The effort of that name, in small letters. */
  public static Effort named(String name) {
    return Arrays.stream(values())
        .filter(effort -> effort.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("quick or thorough, not " + name));
  }

  /** How often the whole set runs, each benchmark in a fresh JVM. */
  public int rounds() {
    return rounds;
  }

  /** Iterations before measuring. */
  public int warmups() {
    return warmups;
  }

  /** The length of an iteration before measuring. */
  public int warmupMilliseconds() {
    return warmupMilliseconds;
  }

  /** Iterations measured. */
  public int iterations() {
    return iterations;
  }

  /** The length of an iteration measured. */
  public int milliseconds() {
    return milliseconds;
  }
}
