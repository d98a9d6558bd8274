package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.growth.Growths;
import dev.adjoint.benchmarks.plot.RatioPlot;
import dev.adjoint.benchmarks.table.CpuTimeProfiler;
import dev.adjoint.benchmarks.table.Effort;
import dev.adjoint.benchmarks.table.Measurements;
import dev.adjoint.benchmarks.table.RatioTable;
import dev.adjoint.benchmarks.table.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the workloads, prints the table of ratios in Markdown and draws it.
 *
 * <p>The whole set runs once per round, each time in fresh JVMs, so that a slow minute of the
 * machine does not fall on one contender alone.
 */
public final class Main {
  private static final String ALL = ".";
  private static final Path BUILD = Path.of(System.getProperty("adjoint.build", "target"));
  private static final ResultFile RESULTS = new ResultFile(BUILD.resolve("results.csv"));

  /** Where the picture of the whole set goes, beside that of the last run in the build's folder. */
  private static final String PICTURE = System.getProperty("adjoint.picture");

  private Main() {}

  /**
   * Takes a command: {@code quick} or {@code thorough}, then optionally a regular expression of the
   * benchmarks to run, then optionally a file to write the table to; or {@code redraw}, which makes
   * table and picture from the results of the runs before; or {@code growth}.
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    String command = arguments.length > 0 ? arguments[0] : "quick";
    String include = arguments.length > 1 ? arguments[1] : ALL;
    if (command.equals("growth")) {
      Growths.print();
      return;
    }
    boolean again = command.equals("redraw");
    Measurements measurements = again ? RESULTS.read() : measured(Effort.named(command), include);
    if (!again) {
      RESULTS.update(measurements);
    }
    String table = new RatioTable(measurements).toMarkdown();
    System.out.println(table);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), table, StandardCharsets.UTF_8);
    }
    draw(again || include.equals(ALL));
  }

  private static void draw(boolean whole) throws IOException {
    RatioPlot plot = new RatioPlot(RESULTS.read());
    if (!plot.isEmpty()) {
      plot.write(BUILD.resolve("performance.png"));
      if (whole && PICTURE != null) {
        plot.write(Path.of(PICTURE));
      }
    }
  }

  private static Measurements measured(Effort effort, String include) throws RunnerException {
    Measurements measurements = new Measurements();
    for (int round = 1; round <= effort.rounds(); round++) {
      System.out.printf("round %d of %d%n", round, effort.rounds());
      measurements.add(round(effort, include).run());
    }
    return measurements;
  }

  private static Runner round(Effort effort, String include) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(include)
            .forks(1)
            .warmupIterations(effort.warmups())
            .warmupTime(TimeValue.milliseconds(effort.warmupMilliseconds()))
            .measurementIterations(effort.iterations())
            .measurementTime(TimeValue.milliseconds(effort.milliseconds()))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (include.equals(ALL)) {
      // These have tables of their own and run by name.
      options.exclude("\\.(hessians|jacobians)\\.");
    }
    if (effort == Effort.QUICK) {
      options.exclude("\\.Large");
    }
    return new Runner(options.build());
  }
}
