package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model and its companions as they were before the first release, and a client of them. These
 * sources are never written anew: a client that was compiled then runs with what is generated now,
 * and companions that were compiled then run with the runtime of now.
 */
class FirstVersionTest {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  @TempDir private static Path folder;
  private static Path then;
  private static Path now;
  private static Path client;

  @BeforeAll
  static void compile() throws Exception {
    then = compiled("then", List.of(), "-proc:none", "model", "companions");
    client = compiled("client", List.of(then), "-proc:none", "client");
    now = compiled("now", List.of(), "-Xlint:all", "model");
  }

  @Test
  void clientsOfThenLinkWithCompanionsOfNow() throws Exception {
    assertEquals(rounded(ask(then, client)), rounded(ask(now, client)));
  }

  @Test
  void clientsOfThenCompileWithCompanionsOfNow() throws Exception {
    Path again = compiled("again", List.of(now), "-proc:none", "client");
    assertEquals(ask(now, client), ask(now, again));
  }

  @Test
  void companionsOfThenRunWithTheRuntimeOfNow() throws Exception {
    String said = ask(then, client);
    assertEquals(
        "36.0 12.0 4.5[4.5, 27.0]",
        said.lines().findFirst().orElseThrow(),
        "x * x * y * w0 + w1^3");
    assertFalse(said.contains("NaN"), said);
  }

  private static Path compiled(String name, List<Path> path, String processing, String... parts)
      throws Exception {
    Path out = folder.resolve(name);
    Build build = new Build(out);
    for (String part : parts) {
      for (Path source : sources(part)) {
        build.file(source);
      }
    }
    String option = processing.equals("") ? "-Xlint:all" : processing;
    build.against(path).run(List.of(Build.ADJOINT), option);
    assertEquals(List.of(), build.errors(), build.toString());
    return build.classes();
  }

  private static List<Path> sources(String part) throws IOException, URISyntaxException {
    Path root = Path.of(FirstVersionTest.class.getResource("/first").toURI());
    try (Stream<Path> files = Files.walk(root.resolve(part))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String ask(Path... path) throws Exception {
    URL[] urls = new URL[path.length];
    for (int i = 0; i < path.length; i++) {
      urls[i] = path[i].toUri().toURL();
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls, FirstVersionTest.class.getClassLoader())) {
      return (String) loader.loadClass("client.Client").getMethod("ask").invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(Arrays.toString(path), e.getCause());
    }
  }

  /** Operations may come in another order some day. */
  private static String rounded(String said) {
    return NUMBER
        .matcher(said)
        .replaceAll(
            number -> String.format(Locale.ROOT, "%.10e", Double.parseDouble(number.group())));
  }
}
