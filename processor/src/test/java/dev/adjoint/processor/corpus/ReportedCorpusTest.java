package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.report.site.CompiledReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The whole corpus with a report: the same companions, and pages that hold together. */
class ReportedCorpusTest {
  @TempDir static Path folder;

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void compile() throws IOException {
    compile("plain");
    compile("reported", "-Aadjoint.report=" + folder.resolve("site"));
    for (Map.Entry<String, String> file : files(folder.resolve("site")).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        PAGES.put(file.getKey(), CompiledReport.parse(file.getValue()));
      }
    }
    assertTrue(PAGES.size() > 1);
  }

  private static void compile(String name, String... more) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:only",
                "-Aadjoint.debug",
                "-s",
                Files.createDirectories(folder.resolve(name)).toString(),
                "-cp",
                CorpusCompiler.classPath()));
    options.addAll(List.of(more));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(d -> {}, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              d -> {},
              options,
              null,
              files.getJavaFileObjectsFromPaths(Corpus.read().files()));
      task.setProcessors(List.of(new DifferentiableProcessor()));
      assertTrue(task.call());
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void companionsAreTheSameToTheByte() throws IOException {
    Map<String, String> plain = files(folder.resolve("plain"));
    Map<String, String> reported = files(folder.resolve("reported"));
    assertTrue(plain.size() > 1);
    assertEquals(plain.keySet(), reported.keySet());
    plain.forEach((file, text) -> assertEquals(text, reported.get(file), file));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Map<String, Set<String>> ids = new HashMap<>();
    PAGES.forEach(
        (name, page) ->
            ids.put(
                name,
                CompiledReport.with(page, "id").stream()
                    .map(element -> element.getAttribute("id"))
                    .collect(Collectors.toSet())));
    Set<String> missing = new TreeSet<>();
    PAGES.forEach(
        (name, page) -> {
          for (Element link : CompiledReport.with(page, "href")) {
            String[] target = link.getAttribute("href").split("#", 2);
            String file = target[0].isEmpty() ? name : target[0];
            boolean found =
                file.equals("report.css")
                    || ids.containsKey(file)
                        && (target.length == 1 || ids.get(file).contains(target[1]));
            if (!found) {
              missing.add(name + ": " + link.getAttribute("href"));
            }
          }
        });
    assertEquals(Set.of(), missing);
  }

  @Test
  void identifiersAreUnique() {
    Set<String> twice = new TreeSet<>();
    PAGES.forEach(
        (name, page) -> {
          Set<String> seen = new TreeSet<>();
          for (Element element : CompiledReport.with(page, "id")) {
            if (!seen.add(element.getAttribute("id"))) {
              twice.add(name + ": " + element.getAttribute("id"));
            }
          }
        });
    assertEquals(Set.of(), twice);
  }

  /** What lights alone tells nothing; lines of other files may be missing, if names are alike. */
  @Test
  void whatCompanionsComeFromIsInTheSource() {
    Set<String> missing = new TreeSet<>();
    PAGES.forEach(
        (name, page) -> {
          Set<String> source = new TreeSet<>();
          Set<String> derived = new TreeSet<>();
          for (Element element : CompiledReport.with(page, "data-line")) {
            boolean row = element.getAttribute("id").startsWith("L");
            Set<String> lines = row ? source : derived;
            lines.addAll(List.of(element.getAttribute("data-line").split(" ")));
          }
          derived.removeAll(source);
          derived.forEach(line -> missing.add(name + ": " + line));
        });
    assertEquals(Set.of(), missing);
  }
}
