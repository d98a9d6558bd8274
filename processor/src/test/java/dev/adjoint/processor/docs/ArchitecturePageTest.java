package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages about the compiler name types that exist, and every package of it. */
class ArchitecturePageTest {
  private static final Path PAGE = Pages.ROOT.resolve("docs/architecture.md");
  private static final List<Path> NAMING =
      List.of(
          PAGE, Pages.ROOT.resolve("docs/glossary.md"), Pages.ROOT.resolve("docs/decisions.md"));
  private static final Path MAIN = Path.of("src/main/java/dev/adjoint/processor");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\([^`]*\\))?`");
  private static final Pattern DECLARED =
      Pattern.compile("(?m)\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

  /** What is generated for a method f of a class C. */
  private static final Pattern GENERATED =
      Pattern.compile("[CF](Adjoint|Tangent|Jacobian|Hessian|Gradient|Pullback|Hvp)");

  private static final Set<String> OF_THE_JDK = Set.of("Elements", "Types");

  @Test
  void theTypesThatAreNamedExist() throws IOException {
    Set<String> declared = new TreeSet<>(OF_THE_JDK);
    for (Path source : Pages.files(".java")) {
      DECLARED.matcher(Files.readString(source)).results().forEach(d -> declared.add(d.group(1)));
    }
    Set<String> unknown = new TreeSet<>();
    for (Path page : NAMING) {
      for (MatchResult name : TYPE.matcher(Files.readString(page)).results().toList()) {
        if (!declared.contains(name.group(1)) && !GENERATED.matcher(name.group(1)).matches()) {
          unknown.add(name.group(1));
        }
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
      for (Path folder : folders.skip(1).sorted().toList()) {
        String name = MAIN.relativize(folder).toString().replace('\\', '.').replace('/', '.');
        if (!page.contains("`" + name + "`")) {
          missing.add(name);
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
