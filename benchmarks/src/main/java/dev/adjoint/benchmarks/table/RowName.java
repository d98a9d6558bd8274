package dev.adjoint.benchmarks.table;

import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How a workload is called in the table: by its class, those of GradBench in small letters as
 * there, then by its parameters; a parameter called size speaks for itself.
 */
final class RowName {
  private RowName() {}

  static String of(BenchmarkParams params) {
    String[] path = params.getBenchmark().split("\\.");
    StringBuilder name = new StringBuilder(workload(path));
    for (String key : params.getParamsKeys()) {
      name.append(", ");
      if (!key.equals("size")) {
        name.append(key).append(" = ");
      }
      name.append(params.getParam(key));
    }
    return name.toString();
  }

  /** Large sizes and Hipparchus have classes of their own, but belong to the same workload. */
  private static String workload(String[] path) {
    String type =
        path[path.length - 2]
            .replaceFirst("^Large", "")
            .replaceFirst("(OnHipparchus)?Benchmark$", "");
    if (!path[path.length - 4].equals("gradbench")) {
      return type;
    }
    return type.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  static String contender(BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }
}
