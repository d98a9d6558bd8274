package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.shrink.LoopGuard;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a source still fails as another did: by the same check, or with a message of the same
 * kind. A source that is no valid program without the processor, or does not end, does not.
 */
final class Failure implements Predicate<String> {
  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})]");

  private final Path folder;
  private final String fileName;
  private final List<Check> checks;
  private final String kind;
  private final BiFunction<Point, Subject, Subject> planted;
  private final String[] options;
  private int sources;

  /**
   * A failure.
   *
   * @param checks the checks that may have found it
   * @param kind the title of the check, or the kind of the message
   * @param options what the processor is told
   */
  Failure(Path folder, String fileName, List<Check> checks, String kind, String... options) {
    this(folder, fileName, checks, kind, (point, subject) -> subject, options);
  }

  /** A failure of companions that an error is planted in. */
  Failure(
      Path folder,
      String fileName,
      List<Check> checks,
      String kind,
      BiFunction<Point, Subject, Subject> planted,
      String... options) {
    this.folder = folder;
    this.fileName = fileName;
    this.checks = checks;
    this.kind = kind;
    this.planted = planted;
    this.options = options;
  }

  /** The kind of a compiler's message: its code or, without one, how it begins and ends. */
  static String kind(String fault) {
    Matcher code = CODE.matcher(fault);
    if (code.find()) {
      return code.group(1);
    }
    String[] words =
        fault.lines().findFirst().orElse("").replaceAll("^.*(ERROR|WARNING): ", "").split(" ");
    return words[0] + " … " + words[words.length - 1];
  }

  /** The kind of what a check threw. */
  static String kind(String title, Throwable thrown) {
    return thrown instanceof AssertionError ? title : title + ": " + thrown.getClass().getName();
  }

  @Override
  public boolean test(String source) {
    Path own = folder.resolve("source-" + sources++);
    try {
      boolean fails =
          isProgram(source, own.resolve("guarded")) && kinds(source, own).contains(kind);
      delete(own);
      return fails;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Corpus corpus(String source, Path own) throws IOException {
    return Corpus.of(List.of(write(source, own)));
  }

  private Path write(String source, Path own) throws IOException {
    Files.createDirectories(own);
    return Files.writeString(own.resolve(fileName), source);
  }

  /** Whether javac accepts it without the processor, with its inputs, and whether it ends there. */
  private boolean isProgram(String source, Path own) throws IOException {
    String call = LoopBudget.class.getName() + ".spend();";
    String guarded = LoopGuard.guarded(source, call);
    CorpusCompiler compiler = new CorpusCompiler(own, List.of());
    if (!compiler.compile(List.of(write(guarded, own)), Map.of()).isEmpty()) {
      return false;
    }
    Corpus corpus;
    try {
      corpus = corpus(guarded, own);
    } catch (IllegalArgumentException e) {
      return false; // It lost its inputs, and there is no default for the type of one.
    }
    if (!compiler.compile(corpus.files(), corpus.methods()).isEmpty()) {
      return false;
    }
    try (Closeable loader = (Closeable) compiler.load()) {
      CorpusPoints points = new CorpusPoints(corpus, (ClassLoader) loader);
      for (List<CorpusMethod> methods : corpus.methods().values()) {
        for (CorpusMethod method : methods) {
          for (Point point : points.of(method, methods.indexOf(method))) {
            Object[] arguments = point.arguments();
            LoopBudget.renew();
            if (point.primal(arguments).thrown() instanceof LoopBudget.Spent) {
              return false;
            }
          }
        }
      }
      return true;
    }
  }

  /** What is wrong with a source. */
  private Set<String> kinds(String source, Path own) throws IOException {
    Corpus corpus = corpus(source, own);
    CompiledCorpus compiled = new CompiledCorpus(corpus, own, options);
    Set<String> kinds = new LinkedHashSet<>();
    for (Path file : corpus.files()) {
      compiled.faults(file).forEach(fault -> kinds.add(kind(fault)));
      if (compiled.faults(file).isEmpty()) {
        corpus.methods().getOrDefault(file, List.of()).forEach(m -> add(kinds, compiled, m));
      }
    }
    ((Closeable) compiled.loader()).close();
    return kinds;
  }

  private void add(Set<String> kinds, CompiledCorpus compiled, CorpusMethod method) {
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    int index = compiled.corpus().methods().values().iterator().next().indexOf(method);
    Function<Point, Subject> companions = new CompanionTests(compiled, checks).companions(method);
    List<Point> at = points.of(method, index);
    for (Check check : checks) {
      if (kind.startsWith(check.title())) {
        try {
          CorpusChecks.verify(
              check, method, at, point -> planted.apply(point, companions.apply(point)));
        } catch (RuntimeException | Error e) {
          kinds.add(kind(check.title(), e));
        }
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
