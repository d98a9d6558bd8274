package dev.adjoint.processor.swarm;

import com.sun.management.OperatingSystemMXBean;
import dev.adjoint.processor.corpus.ReachedNodes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Runs random programs by the hundred thousand: {@code Swarm 1-100000 file}. Each batch appends its
 * figures to the log; what is in the log already is not run again.
 */
public final class Swarm {
  /** How many programs are compiled together. */
  static final int SIZE = 200;

  private final BatchCompiler compiler = new BatchCompiler();
  private final Path log;
  private final Coverage coverage = new Coverage();

  private Swarm(Path log) {
    this.log = log;
    ReachedNodes.all().forEach(coverage::expect);
  }

  /** Takes the range of seeds and the file of the log. */
  public static void main(String[] arguments) throws IOException {
    String log = arguments.length > 1 ? arguments[1] : "swarm-" + arguments[0] + ".log";
    System.exit(run(arguments[0], Path.of(log)) == 0 ? 0 : 1);
  }

  /** Runs a range such as {@code 1-100000}; returns how many failures there were. */
  static int run(String range, Path log) throws IOException {
    int dash = range.indexOf('-');
    Swarm swarm = new Swarm(log);
    int failures =
        swarm.run(
            Long.parseLong(range.substring(0, dash)), Long.parseLong(range.substring(dash + 1)));
    System.out.println(swarm.coverage);
    return failures;
  }

  private int run(long first, long last) throws IOException {
    Path table = Path.of(log + ".coverage");
    if (Files.exists(table)) {
      coverage.read(table);
    }
    String done = Files.exists(log) ? Files.readString(log) : "";
    int failures = 0;
    for (long at = first; at <= last; at += SIZE) {
      String seeds = at + "-" + Math.min(last, at + SIZE - 1);
      if (!done.contains("seeds " + seeds + ":")) {
        failures += batch(at, Math.min(last, at + SIZE - 1), seeds);
        coverage.write(table);
      }
    }
    return failures;
  }

  private int batch(long first, long last, String seeds) throws IOException {
    long start = cpu();
    long wall = System.nanoTime();
    Tally tally = new Tally(coverage);
    new Round(compiler, tally, first, last).run(first / SIZE);
    double seconds = (System.nanoTime() - wall) / 1e9;
    double each = (cpu() - start) / 1e6 / (last - first + 1);
    String figures =
        String.format(
            Locale.ROOT,
            "seeds %s: %s, %.1f s, %.1f ms of CPU each%n",
            seeds,
            tally,
            seconds,
            each);
    StringBuilder text = new StringBuilder();
    tally.failures().forEach(failure -> text.append("FAILURE ").append(failure).append('\n'));
    text.append(figures);
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    System.out.print(figures);
    return tally.failures().size();
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
