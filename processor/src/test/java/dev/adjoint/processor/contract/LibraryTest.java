package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client is differentiated through a library of which there is the jar alone. */
class LibraryTest {
  private static final Pattern MESSAGE = Pattern.compile("\\.java:(\\d+): .*\\[(AD\\d+)]");

  @TempDir static Path temporary;
  private static Path jar;
  private static Class<?> client;

  private static Path sources(String name) throws URISyntaxException {
    return Path.of(LibraryTest.class.getResource("/library").toURI()).resolve(name);
  }

  @BeforeAll
  static void compile() throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes = Files.createDirectory(temporary.resolve("lib"));
    assertEquals(List.of(), new ContractCompiler(classes).differentiate(sources("lib")));
    jar = temporary.resolve("lib.jar");
    pack(classes);
    Path out = Files.createDirectory(temporary.resolve("client"));
    assertEquals(List.of(), differentiate("client", out));
    URL[] where = {out.toUri().toURL(), jar.toUri().toURL()};
    client =
        new URLClassLoader(where, LibraryTest.class.getClassLoader()).loadClass("client.Client");
  }

  private static List<String> differentiate(String name, Path out)
      throws IOException, URISyntaxException {
    String path = ContractCompiler.runtime() + File.pathSeparator + jar;
    return new ContractCompiler(out).differentiate(sources(name), "-classpath", path);
  }

  /** Class files only. */
  private static void pack(Path classes) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
  }

  private static Object call(String method) throws ReflectiveOperationException {
    return client.getMethod(method).invoke(null);
  }

  @Test
  void bothModesAgreeWithCentralDifferences() throws ReflectiveOperationException {
    for (double[] row : (double[][]) call("derivatives")) {
      assertEquals(row[0], row[1], 1e-12 * Math.abs(row[0]), "adjoint and tangent");
      assertEquals(row[2], row[0], 1e-7 * Math.abs(row[0]), "central difference");
    }
  }

  @Test
  void secondOrderGoesThroughProductsOfTheLibrary() throws ReflectiveOperationException {
    for (double[] row : (double[][]) call("curvatures")) {
      assertEquals(row[1], row[0], 1e-7 * Math.abs(row[1]), "difference of gradients");
    }
  }

  @Test
  void valuesAreThoseOfTheMethod() throws ReflectiveOperationException {
    double[] values = (double[]) call("values");
    assertEquals(values[0], values[1]);
    assertEquals(values[0], values[2]);
  }

  @Test
  void effectsHappenOnceInEachMode() throws ReflectiveOperationException {
    assertArrayEquals(new int[] {6, 6, 6, 6}, (int[]) call("effectsOfEach"));
  }

  @Test
  void overloadsAndSingleModes() throws ReflectiveOperationException {
    double[] small = (double[]) call("small");
    assertEquals(3.0, small[0], 1e-6); // of 4 r³
    assertEquals(108.0, small[1]); // of x⁴
    assertEquals(6.0, small[2], 1e-12); // of x²
  }

  @Test
  void whatTheLibraryDoesNotOfferIsRefused() throws IOException, URISyntaxException {
    Path out = Files.createDirectory(temporary.resolve("refused"));
    List<String> found = new ArrayList<>();
    for (String said : differentiate("refused", out)) {
      Matcher matcher = MESSAGE.matcher(said);
      if (matcher.find()) {
        found.add(matcher.group(1) + " " + matcher.group(2));
      }
    }
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(sources("refused").resolve("Refused.java"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("// AD")) {
        expected.add((i + 1) + " " + lines.get(i).replaceAll(".*// ", ""));
      }
    }
    assertEquals(expected, found);
  }
}
