package dev.adjoint.processor.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.libraries.Candidates.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public libraries with every function of numbers marked: each is refused with a code, or what is
 * written for it compiles without a word. Run by {@code -Dlibraries=<folder of sources jars>}.
 */
@EnabledIfSystemProperty(named = "libraries", matches = ".+")
class LibraryDerivativesTest {
  private static final Pattern ROOT =
      Pattern.compile("called from the differentiated method (\\w+)\\)");

  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})\\]");

  /** A companion where it is declared; others may call one that is refused. */
  private static final Pattern BASE =
      Pattern.compile("(?m)^  (?:public )?static [^=;(]*\\b(c\\d+x)(?:Vjp)?\\(");

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> libraries() throws IOException {
    return Library.all().stream()
        .map(library -> DynamicTest.dynamicTest(library.name(), () -> check(library)));
  }

  private void check(Library library) throws IOException {
    Candidates candidates = Candidates.of(library);
    Path first = Files.createDirectory(temp.resolve(library.name() + "-refused"));
    List<Diagnostic<? extends JavaFileObject>> said =
        LibraryCompiler.run(candidates.marked(c -> true), first, "-proc:only");
    Set<String> accepted = written(first);
    report(library, candidates, said, accepted);
    assertEquals("", String.join("\n", faults(said)), "faults while refusing");
    List<Diagnostic<? extends JavaFileObject>> compiled = compiled(library, candidates, accepted);
    assertEquals("", String.join("\n", wrong(compiled)), "faults of the companions");
    assertFalse(accepted.isEmpty(), "nothing was differentiated");
  }

  /**
   * Compiles what was accepted. Some of it is refused now, since it calls what is no longer marked,
   * whose body is looked at instead; that is left out.
   */
  private List<Diagnostic<? extends JavaFileObject>> compiled(
      Library library, Candidates candidates, Set<String> accepted) throws IOException {
    for (int i = 0; ; i++) {
      Path output = Files.createDirectory(temp.resolve(library.name() + "-" + i));
      List<Diagnostic<? extends JavaFileObject>> said =
          LibraryCompiler.run(
              candidates.marked(c -> accepted.contains(c.base())), output, "-Xlint:all");
      boolean refused =
          accepted.retainAll(written(output)) || accepted.removeAll(roots(said, candidates));
      if (!refused) {
        return said;
      }
      assertEquals("", String.join("\n", faults(said)), "faults while refusing");
    }
  }

  /** What a refusal in a helper names: methods of one name may be overloads of each other. */
  private static Set<String> roots(
      List<Diagnostic<? extends JavaFileObject>> said, Candidates candidates) {
    Set<String> roots = new HashSet<>();
    for (Diagnostic<?> each : said) {
      Matcher root = ROOT.matcher(text(each));
      if (each.getKind() == Diagnostic.Kind.ERROR && root.find()) {
        candidates.all().stream()
            .filter(candidate -> candidate.shown().endsWith("." + root.group(1)))
            .forEach(candidate -> roots.add(candidate.base()));
      }
    }
    return roots;
  }

  static Set<String> written(Path folder) throws IOException {
    Set<String> bases = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Adjoint.java")).toList()) {
        BASE.matcher(Files.readString(file)).results().forEach(m -> bases.add(m.group(1)));
      }
    }
    return bases;
  }

  /** What may never be said of sources that compile: faults of ours, and words without a code. */
  private static List<String> faults(List<Diagnostic<? extends JavaFileObject>> said) {
    return said.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || d.getKind() == Diagnostic.Kind.NOTE)
        .filter(d -> text(d).contains("[AD9") || !CODE.matcher(text(d)).find())
        .map(Object::toString)
        .toList();
  }

  /** All errors, and the warnings in generated files. */
  private static List<String> wrong(List<Diagnostic<? extends JavaFileObject>> said) {
    return said.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || isGenerated(d))
        .map(Object::toString)
        .toList();
  }

  private static boolean isGenerated(Diagnostic<? extends JavaFileObject> said) {
    return said.getSource() != null && !said.getSource().toUri().getScheme().equals("string");
  }

  private static String text(Diagnostic<?> said) {
    return said.getMessage(Locale.ROOT);
  }

  private static void report(
      Library library,
      Candidates candidates,
      List<Diagnostic<? extends JavaFileObject>> said,
      Set<String> accepted) {
    Map<String, Integer> byCode = new TreeMap<>();
    for (Diagnostic<?> each : said) {
      Matcher code = CODE.matcher(text(each));
      if (each.getKind() == Diagnostic.Kind.ERROR && code.find()) {
        byCode.merge(code.group(1), 1, Integer::sum);
      }
    }
    System.out.printf(
        "%s: %d candidates, %d differentiated; messages:%n",
        library.name(), candidates.all().size(), accepted.size());
    byCode.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(12)
        .forEach(e -> System.out.printf("  %s %d%n", e.getKey(), e.getValue()));
    if (Boolean.getBoolean("libraries.list")) {
      candidates.all().stream()
          .filter(c -> accepted.contains(c.base()))
          .sorted(Comparator.comparing(Candidate::shown))
          .forEach(c -> System.out.println("  + " + c.shown()));
      said.forEach(d -> System.out.println("  - " + text(d).lines().findFirst().orElse("")));
    }
  }
}
