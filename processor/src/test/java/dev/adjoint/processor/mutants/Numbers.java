package dev.adjoint.processor.mutants;

import dev.adjoint.processor.corpus.CompanionOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles what a changed compiler wrote and has the oracles judge it. */
final class Numbers {
  private static final int KEPT = 250;
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  private final Compilation compilation;
  private final Path folder;
  private final Map<String, CompanionOracle> oracles = new LinkedHashMap<>();
  private final Map<String, Boolean> sound = new HashMap<>();

  Numbers(Compilation compilation, Path folder) {
    this.compilation = compilation;
    this.folder = folder;
  }

  /**
   * What the oracles find in the text that they do not find in the right one.
   *
   * @param kind {@code LOUD}, {@code NUMBERS} or {@code TEXT}, if they find nothing
   */
  record Finding(Verdict.Kind kind, String why) {}

  Finding of(Unit unit, Outcome outcome, Outcome right) {
    Finding found = ask(unit, outcome);
    boolean isSound =
        found.kind() == Verdict.Kind.TEXT
            || sound.computeIfAbsent(
                unit.name(), name -> ask(unit, right).kind() == Verdict.Kind.TEXT);
    return isSound ? found : new Finding(Verdict.Kind.TEXT, "no oracle");
  }

  private Finding ask(Unit unit, Outcome outcome) {
    CompanionOracle oracle = oracle(unit);
    Map<String, String> companions = new LinkedHashMap<>(outcome.texts());
    companions.keySet().removeIf(name -> name.contains("/"));
    StringBuilder faults = new StringBuilder();
    Map<String, byte[]> classes =
        companions.isEmpty() ? Map.of() : compilation.classes(companions, oracle.classes(), faults);
    if (!faults.isEmpty()) {
      return new Finding(Verdict.Kind.LOUD, "does not compile: " + faults);
    }
    try {
      ClassLoader loader = new Loader(oracle.classes(), classes);
      loader.setDefaultAssertionStatus(true);
      Optional<String> fault = Deadline.within(ENOUGH, () -> oracle.fault(loader));
      return fault
          .map(why -> new Finding(Verdict.Kind.NUMBERS, why))
          .orElse(new Finding(Verdict.Kind.TEXT, "the numbers are right"));
    } catch (Deadline.Passed | LinkageError | Exception e) {
      return new Finding(Verdict.Kind.LOUD, e.toString());
    }
  }

  private CompanionOracle oracle(Unit unit) {
    CompanionOracle oracle = oracles.remove(unit.name());
    if (oracle == null) {
      oracle = new CompanionOracle(unit.files(), folder.resolve(unit.name()));
    }
    oracles.put(unit.name(), oracle);
    if (oracles.size() > KEPT) {
      oracles.remove(oracles.keySet().iterator().next()).delete();
    }
    return oracle;
  }

  /** Primals and companions of one program, whose loops are watched. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    Loader(Path primals, Map<String, byte[]> companions) {
      super(Numbers.class.getClassLoader());
      try (Stream<Path> all = Files.walk(primals)) {
        for (Path file : all.filter(path -> path.toString().endsWith(".class")).toList()) {
          String path = primals.relativize(file).toString();
          String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
          classes.put(name, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      classes.putAll(companions);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = classes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] watched = BackEdges.watched(code);
      return defineClass(name, watched, 0, watched.length);
    }
  }
}
