package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The tests that {@code -Aadjoint.tests} writes compile, run, and are red when they should be. */
class GeneratedTestsTest {
  private static final Path MODEL = Path.of("src/test/resources/generated/Model.java");
  private static final Path CORPUS = Path.of("../processor/src/test/resources/corpus");

  @TempDir Path folder;

  private Path tests() {
    return folder.resolve("tests");
  }

  private Path generate(List<Path> sources) throws IOException {
    Path classes = folder.resolve("classes");
    String option = "-Aadjoint.tests=" + tests();
    String into = Files.createDirectories(folder.resolve("companions")).toString();
    Compiled.compile(sources, classes, true, "-g", option, "-s", into);
    return classes;
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(tests())) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private TestExecutionSummary run(Path... classes) throws IOException {
    Compiled.compile(written(), classes[0], false, "-Xlint:all", "-Werror");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = Compiled.loader(classes)) {
      Thread.currentThread().setContextClassLoader(loader);
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (Path file : written()) {
        String name = tests().relativize(file).toString().replace('/', '.');
        selectors.add(selectClass(loader.loadClass(name.replaceFirst("\\.java$", ""))));
      }
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      Launcher launcher = LauncherFactory.create();
      launcher.execute(request, listener);
      return listener.getSummary();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static String failures(TestExecutionSummary summary) {
    TreeSet<String> failures = new TreeSet<>();
    summary
        .getFailures()
        .forEach(
            f -> failures.add(f.getTestIdentifier().getDisplayName() + " " + f.getException()));
    return String.join("\n", failures);
  }

  @Test
  void testsOfExamplesAndOfDefaultsPass() throws IOException {
    TestExecutionSummary summary = run(generate(List.of(MODEL)));
    assertEquals("", failures(summary));
    assertEquals(7, summary.getTestsSucceededCount());
    assertEquals(2, summary.getTestsAbortedCount(), "throwing, and a receiver without default");
  }

  @Test
  void whatIsWrittenReadsLikeATest() throws IOException {
    generate(List.of(MODEL));
    assertEquals(1, written().size());
    String text = Files.readString(written().get(0));
    assertTrue(
        text.contains(
            """
              @Test
              void lossAtExample1() {
                GradientCheck.of(MethodHandles.lookup(), Model.class, "loss")
                    .overload(double[].class, double.class)
                    .parameters("w", "rate")
                    .at(() -> lossArguments(new double[] {0.5, -1.2}, RATE))
                    .assertCorrect();
              }
            """
                .stripTrailing()),
        text);
    assertTrue(text.contains("import java.util.List;\n"), text);
    generate(List.of(MODEL));
    assertEquals(text, Files.readString(written().get(0)), "the same in each compile");
  }

  @Test
  void testsAreRedWhenACompanionIsWrong() throws IOException {
    Path classes = generate(List.of(MODEL));
    Path companion = folder.resolve("companions/demo/ModelAdjoint.java");
    String right = Files.readString(companion);
    String wrong = right.replaceFirst("wBar\\[i\\] \\+=", "wBar[i] -=");
    assertTrue(!wrong.equals(right), right);
    Files.writeString(companion, wrong);
    Compiled.compile(List.of(companion), classes, false);
    TestExecutionSummary summary = run(classes);
    String failures = failures(summary);
    assertEquals(2, summary.getTestsFailedCount(), failures);
    assertTrue(
        failures.contains("lossAtExample1() java.lang.AssertionError: Model.loss"), failures);
    assertTrue(failures.contains("w[0]: companion"), failures);
  }

  @Test
  void testsOfTheCorpusPass() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name :
        List.of(
            "functions/TestFunctions",
            "language/Loops",
            "naming/Nested",
            "arrays/Vectors",
            "numerics/StraightLine")) {
      sources.add(CORPUS.resolve(name + ".java"));
    }
    TestExecutionSummary summary = run(generate(sources));
    assertEquals("", failures(summary));
    assertTrue(summary.getTestsSucceededCount() > 20, () -> summary.getTestsSucceededCount() + "");
  }

  @Test
  void filesOfTheUsersOwnStay() throws IOException {
    Path own = tests().resolve("demo/ModelGradientTest.java");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "// mine\n");
    String messages =
        Compiled.compile(
            List.of(MODEL), folder.resolve("classes"), true, "-Aadjoint.tests=" + tests());
    assertTrue(messages.contains("[AD9006] " + own), messages);
    assertEquals("// mine\n", Files.readString(own));
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneMessage() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String messages =
        Compiled.compile(
            List.of(MODEL, CORPUS.resolve("naming/Nested.java")),
            folder.resolve("classes"),
            true,
            "-Aadjoint.tests=" + file);
    assertEquals(1, messages.lines().filter(l -> l.contains("[AD9007]")).count(), messages);
  }

  @Test
  void withoutTheOptionNothingIsWritten() throws IOException {
    Path classes = folder.resolve("classes");
    Compiled.compile(List.of(MODEL), classes, true);
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(f -> f.toString().contains("GradientTest")));
    }
  }
}
