package dev.adjoint.benchmarks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The processor times and allocations of every iteration of every round, by workload and contender.
 */
public final class Measurements {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private final Map<String, Map<String, List<Sample>>> samples = new LinkedHashMap<>();

  /** Adds the iterations of a round. */
  public void add(Collection<RunResult> round) {
    for (RunResult run : round) {
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          double nanoseconds = score(iteration, CpuTimeProfiler.LABEL);
          record(run.getParams(), nanoseconds, score(iteration, ALLOCATED));
        }
      }
    }
  }

  private static double score(IterationResult iteration, String secondary) {
    Result<?> result = iteration.getSecondaryResults().get(secondary);
    return result.getScore();
  }

  private void record(BenchmarkParams params, double nanoseconds, double bytes) {
    add(RowName.of(params), RowName.contender(params), nanoseconds, bytes);
  }

  void add(String workload, String contender, double nanoseconds, double bytes) {
    samples
        .computeIfAbsent(workload, key -> new TreeMap<>())
        .computeIfAbsent(contender, key -> new ArrayList<>())
        .add(new Sample(nanoseconds, bytes));
  }

  /** The workloads in the order in which they were added. */
  public Set<String> workloads() {
    return Collections.unmodifiableSet(samples.keySet());
  }

  /** Who runs the workload. */
  public Set<String> contenders(String workload) {
    return Collections.unmodifiableSet(samples.get(workload).keySet());
  }

  void remove(Set<String> workloads) {
    samples.keySet().removeAll(workloads);
  }

  /** The median time of one contender over that of another, if both run the workload. */
  public OptionalDouble ratio(String workload, String contender, String other) {
    OptionalDouble above = nanoseconds(workload, contender);
    OptionalDouble below = nanoseconds(workload, other);
    return above.isPresent() && below.isPresent()
        ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The median processor time, if that contender runs the workload. */
  public OptionalDouble nanoseconds(String workload, String contender) {
    return median(of(workload, contender).stream().mapToDouble(Sample::nanoseconds).toArray());
  }

  /** The median allocation of one call, if that contender runs the workload. */
  public OptionalDouble bytes(String workload, String contender) {
    return median(of(workload, contender).stream().mapToDouble(Sample::bytes).toArray());
  }

  private List<Sample> of(String workload, String contender) {
    return samples.getOrDefault(workload, Map.of()).getOrDefault(contender, List.of());
  }

  private static OptionalDouble median(double[] values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private record Sample(double nanoseconds, double bytes) {}
}
