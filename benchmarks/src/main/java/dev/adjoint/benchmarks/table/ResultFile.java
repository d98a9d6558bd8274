package dev.adjoint.benchmarks.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The medians of the last runs, as text, so that table and picture can be had again without
 * measuring again; a run of a few workloads replaces only those.
 */
public final class ResultFile {
  private static final String HEADER = "workload;contender;nanoseconds;bytes";

  private final Path file;

  public ResultFile(Path file) {
    this.file = file;
  }

  /** What the file holds. */
  public Measurements read() throws IOException {
    Measurements measurements = new Measurements();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.equals(HEADER)) {
        String[] field = line.split(";");
        measurements.add(
            field[0], field[1], Double.parseDouble(field[2]), Double.parseDouble(field[3]));
      }
    }
    return measurements;
  }

  /** Writes these medians, and keeps those of other workloads. */
  public void update(Measurements measured) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    append(measured, lines);
    if (Files.exists(file)) {
      Measurements before = read();
      before.remove(measured.workloads());
      append(before, lines);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static void append(Measurements measurements, List<String> lines) {
    for (String workload : measurements.workloads()) {
      for (String contender : measurements.contenders(workload)) {
        lines.add(
            String.join(
                ";",
                workload,
                contender,
                String.valueOf(measurements.nanoseconds(workload, contender).orElseThrow()),
                String.valueOf(measurements.bytes(workload, contender).orElseThrow())));
      }
    }
  }
}
