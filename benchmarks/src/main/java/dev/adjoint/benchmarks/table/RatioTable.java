package dev.adjoint.benchmarks.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of docs/performance.md: what a generated gradient costs beside its rivals. */
public final class RatioTable {
  private static final String ABSENT = "–";

  private final Measurements measurements;
  private final Aims aims = Aims.read();
  private final List<Column> columns =
      List.of(
          new Column("primal", row -> time(row, Contender.PRIMAL)),
          new Column("generated", row -> time(row, Contender.GENERATED)),
          new Column("in a workspace", row -> time(row, Contender.IN_WORKSPACE)),
          new Column("by hand", row -> time(row, Contender.BY_HAND)),
          new Column("generated / primal", this::overPrimal),
          new Column("best elsewhere / primal", this::aim),
          new Column("generated / by hand", row -> ratio(row, Contender.BY_HAND)),
          new Column("in a workspace / by hand", this::inWorkspaceOverHand),
          new Column("generated / Hipparchus", row -> ratio(row, Contender.HIPPARCHUS)),
          new Column("bytes: primal", row -> bytes(row, Contender.PRIMAL)),
          new Column("generated", row -> bytes(row, Contender.GENERATED)),
          new Column("in a workspace", row -> bytes(row, Contender.IN_WORKSPACE)),
          new Column("as a record", row -> bytes(row, Contender.RECORD)),
          new Column("by hand", row -> bytes(row, Contender.BY_HAND)));

  public RatioTable(Measurements measurements) {
    this.measurements = measurements;
  }

  /** What stands in a row of a column. */
  private record Column(String title, Function<String, String> cell) {}

  /** The table, and the geometric means of the ratios below it. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder("| workload | ");
    out.append(columns.stream().map(Column::title).collect(Collectors.joining(" | ")));
    out.append(" |\n| --- |").append(" --: |".repeat(columns.size())).append('\n');
    for (String workload : measurements.workloads()) {
      out.append("| ").append(workload).append(" | ");
      out.append(
          columns.stream()
              .map(column -> column.cell().apply(workload))
              .collect(Collectors.joining(" | ")));
      out.append(" |\n");
    }
    out.append("\nGeometric means: generated / by hand ");
    out.append(significant(geometricMean(row -> Contender.GENERATED, Contender.BY_HAND)));
    out.append(", in a workspace where there is one ");
    out.append(
        significant(
            geometricMean(row -> Contender.likeTheExpert(measurements, row), Contender.BY_HAND)));
    out.append("; generated / primal ");
    out.append(significant(geometricMean(row -> Contender.GENERATED, Contender.PRIMAL)));
    out.append(".\n\nMedians of processor time; JDK ").append(System.getProperty("java.version"));
    out.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors.\n");
    return out.toString();
  }

  /** The geometric mean of one contender over another, over the workloads that both run. */
  double geometricMean(Function<String, String> contender, String other) {
    return Math.exp(
        measurements.workloads().stream()
            .map(row -> measurements.ratio(row, contender.apply(row), other))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(quotient -> Math.log(quotient.getAsDouble()))
            .average()
            .orElse(Double.NaN));
  }

  private String overPrimal(String workload) {
    return ratio(workload, Contender.PRIMAL);
  }

  private String aim(String workload) {
    return aims.of(workload).map(Aims.Aim::toString).orElse(ABSENT);
  }

  private String inWorkspaceOverHand(String workload) {
    return significant(measurements.ratio(workload, Contender.IN_WORKSPACE, Contender.BY_HAND));
  }

  private String ratio(String workload, String other) {
    return significant(measurements.ratio(workload, Contender.GENERATED, other));
  }

  private String time(String workload, String contender) {
    OptionalDouble time = measurements.nanoseconds(workload, contender);
    return time.isPresent() ? duration(time.getAsDouble()) : ABSENT;
  }

  private String bytes(String workload, String contender) {
    OptionalDouble bytes = measurements.bytes(workload, contender);
    return bytes.isPresent() ? String.valueOf(Math.round(bytes.getAsDouble())) : ABSENT;
  }

  private static String duration(double nanoseconds) {
    if (nanoseconds < 1e3) {
      return significant(nanoseconds) + " ns";
    }
    return nanoseconds < 1e6
        ? significant(nanoseconds / 1e3) + " µs"
        : significant(nanoseconds / 1e6) + " ms";
  }

  private static String significant(OptionalDouble value) {
    return value.isPresent() ? significant(value.getAsDouble()) : ABSENT;
  }

  /** Three significant digits, never in scientific notation. */
  private static String significant(double value) {
    if (Double.isNaN(value)) {
      return ABSENT;
    }
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
