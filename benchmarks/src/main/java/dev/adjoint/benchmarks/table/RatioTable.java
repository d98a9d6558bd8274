package dev.adjoint.benchmarks.table;

import java.util.Locale;
import java.util.OptionalDouble;

/** The table of docs/performance.md: what a generated gradient costs beside its rivals. */
public final class RatioTable {
  private static final String PRIMAL = "primal";
  private static final String GENERATED = "generated";
  private static final String RECORD = "generatedRecord";
  private static final String BY_HAND = "byHand";
  private static final String HIPPARCHUS = "hipparchus";
  private static final String ABSENT = "–";

  private final Measurements measurements;
  private final Aims aims = Aims.read();

  public RatioTable(Measurements measurements) {
    this.measurements = measurements;
  }

  /** The table, and the geometric mean of generated over hand-written below it. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        "| workload | primal | generated | by hand | generated / primal | generated / by hand "
            + "| generated / Hipparchus | best elsewhere / primal | bytes: primal | generated | as a record | by hand |\n");
    out.append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
    for (String workload : measurements.workloads()) {
      out.append("| ").append(workload);
      cell(out, time(workload, PRIMAL));
      cell(out, time(workload, GENERATED));
      cell(out, time(workload, BY_HAND));
      cell(out, ratio(workload, PRIMAL));
      cell(out, ratio(workload, BY_HAND));
      cell(out, ratio(workload, HIPPARCHUS));
      cell(out, aims.of(workload).map(Aims.Aim::toString).orElse(ABSENT));
      cell(out, bytes(workload, PRIMAL));
      cell(out, bytes(workload, GENERATED));
      cell(out, bytes(workload, RECORD));
      cell(out, bytes(workload, BY_HAND));
      out.append(" |\n");
    }
    out.append("\nGeometric mean of generated / by hand: ");
    out.append(significant(geometricMean(BY_HAND)));
    out.append(", of generated / primal: ");
    out.append(significant(geometricMean(PRIMAL))).append(".\n\n");
    out.append("Medians of processor time; JDK ").append(System.getProperty("java.version"));
    out.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors.\n");
    return out.toString();
  }

  /** The geometric mean of generated over the contender, over the workloads that both run. */
  double geometricMean(String contender) {
    return Math.exp(
        measurements.workloads().stream()
            .map(workload -> measurements.ratio(workload, contender))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(quotient -> Math.log(quotient.getAsDouble()))
            .average()
            .orElse(Double.NaN));
  }

  private String ratio(String workload, String contender) {
    OptionalDouble quotient = measurements.ratio(workload, contender);
    return quotient.isPresent() ? significant(quotient.getAsDouble()) : ABSENT;
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

  /** Three significant digits, never in scientific notation. */
  private static String significant(double value) {
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static void cell(StringBuilder out, String text) {
    out.append(" | ").append(text);
  }
}
