package dev.adjoint.benchmarks.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the strongest tools elsewhere reach on a workload, from {@code aims.csv}. */
public final class Aims {
  private final Map<String, Aim> aims;

  private Aims(Map<String, Aim> aims) {
    this.aims = aims;
  }

  /** Reads the file of aims. */
  public static Aims read() {
    try (InputStream in = Aims.class.getResourceAsStream("aims.csv")) {
      return new Aims(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> line.split(";", -1))
              .collect(Collectors.toMap(f -> f[0], f -> new Aim(f[1], f[2], f[3]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The best of the others on that workload. */
  public Optional<Aim> of(String workload) {
    return Optional.ofNullable(aims.get(workload));
  }

  /**
   * The best figures of a workload.
   *
   * @param ratio derivative over primal, a number or a range; empty if not known
   * @param milliseconds the time of the derivative; empty if not known
   * @param tool whose figures they are
   */
  public record Aim(String ratio, String milliseconds, String tool) {
    @Override
    public String toString() {
      String time = milliseconds.isEmpty() ? "" : milliseconds + " ms";
      String separator = ratio.isEmpty() || time.isEmpty() ? "" : ", ";
      return ratio + separator + time + " (" + tool + ")";
    }
  }
}
