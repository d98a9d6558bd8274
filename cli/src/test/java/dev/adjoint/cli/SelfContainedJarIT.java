package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as it is delivered, in processes of their own. */
class SelfContainedJarIT {
  private static final Path JAR = Path.of(System.getProperty("adjoint.jar"));

  private static final String BANANA =
      """
      import dev.adjoint.Differentiable;

      class Banana {
        @Differentiable
        static double banana(double x, double y) {
          double t = y - x * x;
          return 100 * t * t + (1 - x) * (1 - x);
        }

        public static void main(String[] arguments) {
          System.out.println(BananaAdjoint.banana(-1.5, 2));
        }
      }
      """;

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  @TempDir private Path folder;

  private static Path running() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The running JDK, and one of each other version that is where systems keep them. */
  static Collection<Path> jdks() throws IOException {
    Map<String, Path> jdks = new TreeMap<>();
    jdks.put(String.valueOf(Runtime.version().feature()), running());
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> homes = Files.list(installed)) {
        for (Path home : homes.sorted().toList()) {
          Matcher version = VERSION.matcher(release(home));
          if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
            jdks.putIfAbsent(version.group(1), home);
          }
        }
      }
    }
    return jdks.values();
  }

  /** The file that every JDK has; empty if it is none. */
  private static String release(Path home) throws IOException {
    Path release = home.resolve("release");
    boolean isJdk = Files.isExecutable(home.resolve("bin/javac")) && Files.isReadable(release);
    return isJdk ? Files.readString(release) : "";
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whatIsPrintedCompiles(Path jdk) throws Exception {
    Files.writeString(folder.resolve("Banana.java"), BANANA);
    Shell shown = Shell.run(folder, Shell.adjoint(jdk, JAR, "--mode", "adjoint", "Banana.java"));
    assertEquals("", shown.err());
    assertEquals(0, shown.code());
    Files.writeString(folder.resolve("BananaAdjoint.java"), shown.out());
    Shell compiled =
        run(jdk, "javac", "-proc:none", "-cp", JAR.toString(), "Banana.java", "BananaAdjoint.java");
    assertEquals("", compiled.err());
    Files.delete(folder.resolve("BananaAdjoint.java"));
    Shell narrowed =
        Shell.run(
            folder, Shell.adjoint(jdk, JAR, "--mode=adjoint", "--method=banana", "Banana.java"));
    Files.writeString(folder.resolve("BananaAdjoint.java"), narrowed.out());
    assertEquals(
        "",
        run(jdk, "javac", "-proc:none", "-cp", JAR.toString(), "Banana.java", "BananaAdjoint.java")
            .err());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void isAProcessorPathOfItsOwn(Path jdk) throws Exception {
    Files.writeString(folder.resolve("Banana.java"), BANANA);
    String jar = JAR.toString();
    Shell compiled =
        run(
            jdk,
            "javac",
            "-Xlint:all",
            "-Werror",
            "-cp",
            jar,
            "--processor-path",
            jar,
            "-d",
            "out",
            "Banana.java");
    assertEquals("", compiled.err());
    Shell ran = run(jdk, "java", "-cp", "out", "Banana");
    assertEquals("", ran.err());
    assertEquals("BananaGradient[value=12.5, x=-155.0, y=-50.0]\n", ran.out());
  }

  private Shell run(Path jdk, String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin").resolve(tool).toString()));
    command.addAll(List.of(arguments));
    return Shell.run(folder, command);
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertEquals(2, Shell.run(folder, Shell.adjoint(running(), JAR, "None.java")).code());
    Files.writeString(folder.resolve("Wrong.java"), "class Wrong {");
    Shell wrong = Shell.run(folder, Shell.adjoint(running(), JAR, "Wrong.java"));
    assertEquals(1, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().startsWith("Wrong.java:1: error: "), wrong.err());
  }

  @Test
  void javaWithoutCompiler() throws Exception {
    List<String> command = new ArrayList<>(Shell.adjoint(running(), JAR, "--help"));
    command.addAll(1, List.of("--limit-modules", "java.base"));
    Shell shell = Shell.run(folder, command);
    assertEquals(3, shell.code());
    assertTrue(shell.err().contains(" has no compiler: run this with the java command of a JDK"));
    assertEquals(1, shell.err().lines().count(), shell.err());
  }

  @Test
  void outputThatCannotBeWritten() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Files.writeString(folder.resolve("Banana.java"), BANANA);
    Process process =
        new ProcessBuilder(Shell.adjoint(running(), JAR, "Banana.java"))
            .directory(folder.toFile())
            .redirectOutput(full.toFile())
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor());
    assertTrue(err.startsWith("adjoint: cannot write to standard output: "), err);
  }

  @Test
  void theReportIsWrittenFromTheJar() throws Exception {
    Files.writeString(folder.resolve("Banana.java"), BANANA);
    Shell shell =
        Shell.run(folder, Shell.adjoint(running(), JAR, "--report", "pages", "Banana.java"));
    assertEquals("report: pages/index.html\n", shell.err());
    assertTrue(Files.exists(folder.resolve("pages/index.html")));
    try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
      Path page =
          pages.filter(each -> each.toString().contains("banana")).findFirst().orElseThrow();
      assertTrue(Files.readString(page).contains("<svg"), "the picture is missing");
    }
  }

  @Test
  void hasItsLicences() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      assertTrue(text(jar, "META-INF/licences/EPL-2.0.md").startsWith("Eclipse Public License"));
      assertTrue(text(jar, "about.html").contains("Xerces"));
      assertTrue(text(jar, "META-INF/NOTICE").contains("info.picocli:picocli"));
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    assertNotNull(entry, name);
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void nothingStandsInTheJarTwiceOrIsAModule() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName).toList();
      assertEquals(names.size(), names.stream().distinct().count());
      assertFalse(names.stream().anyMatch(name -> name.endsWith("module-info.class")));
      assertEquals(
          "dev.adjoint.processor.AnnotationsInBodies\n"
              + "dev.adjoint.processor.DifferentiableProcessor",
          text(jar, "META-INF/services/javax.annotation.processing.Processor").strip());
    }
  }
}
