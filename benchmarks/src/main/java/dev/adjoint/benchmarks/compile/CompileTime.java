package dev.adjoint.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the processor adds to a compilation. Its argument is the processor path: the jars or class
 * folders of the processor, the runtime and JavaPoet.
 *
 * <pre>
 * java -cp benchmarks/target/classes dev.adjoint.benchmarks.compile.CompileTime PROCESSOR_PATH
 * </pre>
 */
public final class CompileTime {
  private static final int PAIRS = 15;

  private CompileTime() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("one argument expected: the processor path");
    }
    Path folder = Files.createTempDirectory("adjoint-compile");
    report(
        "200 small methods, all annotated",
        new Experiment(folder.resolve("small"), Projects.small(20, 10, 10), arguments[0]),
        200);
    report(
        "1,000 methods, 100 of them annotated",
        new Experiment(folder.resolve("project"), Projects.small(100, 10, 1), arguments[0]),
        100);
    report(
        "one method of 3,000 statements",
        new Experiment(folder.resolve("line"), Projects.line(3_000), arguments[0]),
        1);
  }

  private static void report(String title, Experiment experiment, int annotated)
      throws IOException {
    experiment.warmUp();
    List<Experiment.Times> pairs = experiment.run(PAIRS);
    double plain = median(pairs.stream().map(Experiment.Times::plain).toList());
    double derived = median(pairs.stream().map(t -> t.generated() - t.plain()).toList());
    double work = median(pairs.stream().map(t -> t.whole() - t.generated()).toList());
    System.out.printf("%s (%d pairs, warm, CPU time of the process):%n", title, PAIRS);
    System.out.printf("  javac alone                        %8.1f ms%n", plain);
    System.out.printf(
        "  the processor                      %8.1f ms  %5.1f %%  %.3f ms a method%n",
        work, 100 * work / plain, work / annotated);
    System.out.printf(
        "  javac compiling what it generated  %8.1f ms  %5.1f %%  %.3f ms a method%n",
        derived, 100 * derived / plain, derived / annotated);
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
  }
}
