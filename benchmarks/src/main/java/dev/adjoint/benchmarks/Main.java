package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.table.CpuTimeProfiler;
import dev.adjoint.benchmarks.table.Effort;
import dev.adjoint.benchmarks.table.Measurements;
import dev.adjoint.benchmarks.table.RatioTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the workloads and prints the table of ratios in Markdown.
 *
 * <p>The whole set runs once per round, each time in fresh JVMs, so that a slow minute of the
 * machine does not fall on one contender alone.
 */
public final class Main {
  private Main() {}

  /**
   * Takes the effort, {@code quick} or {@code thorough}, then optionally a regular expression of
   * the benchmarks to run, then optionally a file to write the table to.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Effort effort = arguments.length > 0 ? Effort.named(arguments[0]) : Effort.QUICK;
    String include = arguments.length > 1 ? arguments[1] : ".";
    Measurements measurements = new Measurements();
    for (int round = 1; round <= effort.rounds(); round++) {
      System.out.printf("round %d of %d%n", round, effort.rounds());
      measurements.add(round(effort, include).run());
    }
    String table = new RatioTable(measurements).toMarkdown();
    System.out.println(table);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), table, StandardCharsets.UTF_8);
    }
  }

  private static Runner round(Effort effort, String include) {
    return new Runner(
        new OptionsBuilder()
            .include(include)
            .forks(1)
            .warmupIterations(effort.warmups())
            .warmupTime(TimeValue.milliseconds(effort.milliseconds()))
            .measurementIterations(effort.iterations())
            .measurementTime(TimeValue.milliseconds(effort.milliseconds()))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build());
  }
}
