package dev.adjoint.processor.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.adjoint.processor.nested.CompiledSources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a companion allocates is what its Javadoc says, at every size. */
class StatedMemoryTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A product of numbers and lengths, in bytes, perhaps for each iteration of a loop. */
  private static final Pattern TERM =
      Pattern.compile(
          "(?:(\\d+) × )?(\\d+(?: · [\\w.]+)+) bytes for L\\d+ \\(\\w+\\)( in each iteration)?");

  /** Headers of arrays, and whatever else does not grow with the numbers stored. */
  private static final double SLACK = 0.02;

  @TempDir static Path classes;
  private static Class<?> companion;
  private static String source;

  @BeforeAll
  static void compile() throws IOException, URISyntaxException, ClassNotFoundException {
    companion = CompiledSources.load("/memory", classes).loadClass("memory.StoredAdjoint");
    source = Files.readString(classes.resolve("memory/StoredAdjoint.java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"product", "iterated", "branches", "pairs", "single"})
  void isWhatIsAllocated(String name) throws ReflectiveOperationException {
    List<String> stated = stated(name);
    assertFalse(stated.isEmpty(), name);
    for (int[] size : new int[][] {{1000, 1000}, {4000, 1000}, {1000, 4000}, {3000, 3000}}) {
      double expected = 0;
      for (String term : stated) {
        expected += bytes(term, size[0], size[1]);
      }
      double measured = allocated(name, size[0], size[1]);
      String what = name + " of " + size[0] + ", " + size[1] + ": " + stated;
      assertEquals(expected, measured, SLACK * expected + 256, what);
    }
  }

  @Test
  void nothingStatedIsNothingAllocated() throws ReflectiveOperationException {
    assertEquals(List.of(), stated("squares"));
    assertTrue(allocated("squares", 4000, 1) < 256);
  }

  @Test
  void theMeasureSeesWhatIsNotStated() throws ReflectiveOperationException {
    assertTrue(allocated("product", 4000, 1) > 1.5 * bytes("4 · x.length", 4000, 1));
  }

  /** The terms in the Javadoc of the accumulating companion. */
  private static List<String> stated(String name) {
    int doc = source.lastIndexOf("/**", source.indexOf(" " + name + "Vjp(" + type(name)));
    String text =
        source.substring(doc, source.indexOf("*/", doc)).replaceAll("\\s*\\n\\s*\\* ?", " ");
    List<String> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    while (matcher.find()) {
      String times = matcher.group(1) == null ? "" : matcher.group(1) + " · ";
      terms.add(times + matcher.group(2) + (matcher.group(3) == null ? "" : " · n"));
    }
    return terms;
  }

  private static String type(String name) {
    return name.equals("single") ? "float[]" : "double[]";
  }

  private static double bytes(String term, int length, int n) {
    double product = 1;
    for (String factor : term.split(" · ")) {
      product *=
          factor.equals("x.length") ? length : factor.equals("n") ? n : Integer.parseInt(factor);
    }
    return product;
  }

  private static double allocated(String name, int length, int n)
      throws ReflectiveOperationException {
    Method method =
        Stream.of(companion.getMethods())
            .filter(m -> m.getName().equals(name + "Vjp"))
            .findFirst()
            .orElseThrow();
    Object x = name.equals("single") ? new float[length] : new double[length];
    Object buffer = name.equals("single") ? new float[length] : new double[length];
    Object[] arguments = {x, n, 1.0, buffer};
    method.invoke(null, arguments);
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      method.invoke(null, arguments);
      least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }
}
