package dev.adjoint.processor.corpus;

import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.shrink.Shrinker;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs the programs of many seeds by many checks, a few at a time, so that memory is bounded. */
final class RandomRun {
  private static final int AT_ONCE = 8;

  /** How often a failing program is tried with less of it. */
  private static final int TRIES = 400;

  private final Path folder;
  private final List<Check> checks;
  private final ReachedNodes reached = new ReachedNodes();
  private final List<String> failures = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private int programs;
  private int refused;
  private int asked;

  RandomRun(Path folder, List<Check> checks) {
    this.folder = folder;
    this.checks = checks;
  }

  /** What failed, each with the program, whose name ends in its seed. */
  List<String> failures() {
    return failures;
  }

  void run(RandomCorpus.Seeds seeds) throws IOException {
    long start = System.nanoTime();
    for (int first = seeds.first(); first <= seeds.last(); first += AT_ONCE) {
      int last = Math.min(first + AT_ONCE - 1, seeds.last());
      Path own = Files.createDirectories(folder.resolve("seeds-" + first));
      batch(RandomCorpus.write(own, new RandomCorpus.Seeds(first, last), last), own);
      delete(own);
      System.out.println("seeds to " + last + ": " + counts(start));
    }
    System.out.println(reached.table());
  }

  private String counts(long start) {
    double seconds = (System.nanoTime() - start) * 1e-9;
    return String.format(
        Locale.ROOT,
        "%d programs in %.0f s (%.0f ms each), %d refused, %d checks, %d failures",
        programs,
        seconds,
        1000 * seconds / programs,
        refused,
        asked,
        failures.size());
  }

  private void batch(Corpus corpus, Path own) throws IOException {
    CompiledCorpus compiled = new CompiledCorpus(corpus, own);
    new CompanionTests(compiled, checks).all().forEach(node -> program(node, compiled));
    ((Closeable) compiled.loader()).close();
    LoweringProcessor lowering = new LoweringProcessor(false);
    new CorpusCompiler(own.resolve("lowered"), List.of(lowering), "-proc:only")
        .compile(corpus.files(), corpus.methods());
    lowering.lowered().values().forEach(lowered -> reached.add(lowered.method()));
  }

  private void program(DynamicNode node, CompiledCorpus compiled) {
    programs++;
    Path file =
        compiled.corpus().files().stream()
            .filter(path -> path.endsWith(node.getDisplayName()))
            .findFirst()
            .orElseThrow();
    if (isRefusal(compiled.faults(file))) {
      refused++;
      return;
    }
    kinds.clear();
    check(node, "");
    if (!kinds.isEmpty()) {
      List<String> faults = compiled.faults(file);
      String kind = faults.isEmpty() ? kinds.get(0) : Failure.kind(faults.get(faults.size() - 1));
      shrink(file, kind);
    }
  }

  /** Prints the program with as little left as still fails in the same way. */
  private void shrink(Path file, String kind) {
    try {
      Path own = folder.resolve("shrinking");
      Failure failure = new Failure(own, file.getFileName().toString(), checks, kind);
      String source = Files.readString(file);
      boolean isRepeated = failure.test(source);
      String least = isRepeated ? Shrinker.shrink(source, failure, TRIES) : "alone it does not";
      System.out.println("fails by " + kind + ":\n" + least);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all that is said is what may be said of recursive methods: AD5022 and AD5023. */
  private static boolean isRefusal(List<String> faults) {
    List<String> errors =
        faults.stream().filter(fault -> !fault.equals("javac refuses the corpus")).toList();
    return !errors.isEmpty()
        && errors.stream().allMatch(e -> e.matches("(?s).*ERROR: \\[AD502[23]].*"));
  }

  private void check(DynamicNode node, String around) {
    String name = around + " " + node.getDisplayName();
    if (node instanceof DynamicContainer container) {
      container.getChildren().forEach(child -> check(child, name));
    } else if (node instanceof DynamicTest test) {
      asked++;
      try {
        test.getExecutable().execute();
      } catch (Throwable e) {
        kinds.add(Failure.kind(node.getDisplayName(), e));
        failures.add(name.strip() + ": " + e);
        System.out.println(name.strip() + ": " + e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
