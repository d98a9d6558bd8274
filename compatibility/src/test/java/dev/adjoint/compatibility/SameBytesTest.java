package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code does not depend on the machine, its language, its clock or its folders. */
class SameBytesTest {
  private static final List<String> SOURCES =
      List.of(
          """
          class First {
            record Größe(double länge, double[] i) {}

            /** Ein Maß. */
            @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
            static double title(double i, int I, double[] w) {
              double s = 1234567.25;
              for (int k = 0; k < w.length; k++) {
                s += Math.sin(w[k] * i) * 1e-7 * Second.inner(i);
              }
              return I > 0 ? s : s * 0.1;
            }

            @Differentiable
            static double größe(Größe g) {
              return g.länge() * g.i()[0] / 3;
            }
          }
          """,
          """
          class Second {
            @Differentiable(workspace = true)
            static double inner(double i) {
              double s = i;
              while (s < 100_000) {
                s = s * s + 2;
              }
              return s;
            }
          }
          """);

  @TempDir private Path folder;

  /** Options of javac that must make no difference. */
  private static Map<String, List<String>> machines() {
    Map<String, List<String>> machines = new LinkedHashMap<>();
    machines.put(
        "turkish",
        List.of("-J-Duser.language=tr", "-J-Duser.country=TR", "-J-Duser.timezone=Asia/Tokyo"));
    machines.put(
        "arabic",
        List.of(
            "-J-Duser.language=ar",
            "-J-Duser.country=EG",
            "-J-Duser.extensions=u-nu-arab",
            "-J-Dfile.encoding=ISO-8859-6"));
    machines.put(
        "german",
        List.of(
            "-J-Duser.language=de",
            "-J-Duser.country=DE",
            "-J-Duser.timezone=America/St_Johns",
            "-J-Dline.separator=\r\n"));
    return machines;
  }

  @Test
  void anyMachineWritesTheSame() throws Exception {
    Map<String, String> expected = generated("here", SOURCES);
    assertFalse(expected.isEmpty());
    for (Map.Entry<String, List<String>> machine : machines().entrySet()) {
      List<String> backwards = new ArrayList<>(SOURCES);
      Collections.reverse(backwards);
      String place = "a much longer/path than/" + machine.getKey();
      String[] options = machine.getValue().toArray(String[]::new);
      assertEquals(expected, generated(place, backwards, options), machine.getKey());
    }
    List<String> windows = SOURCES.stream().map(each -> each.replace("\n", "\r\n")).toList();
    assertEquals(expected, generated("windows", windows), "line ends");
  }

  private Map<String, String> generated(String place, List<String> sources, String... options)
      throws Exception {
    Build build = new Build(folder.resolve(place));
    for (String source : sources) {
      build.source(source);
    }
    build.run(List.of(Build.ADJOINT), options);
    assertEquals(List.of(), build.errors(), Arrays.toString(options) + build);
    return texts(build.classes());
  }

  private static Map<String, String> texts(Path classes) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        texts.put(classes.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
