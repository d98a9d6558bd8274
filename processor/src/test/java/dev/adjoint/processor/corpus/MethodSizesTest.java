package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the methods of companions are: what is estimated, and what javac makes of them. */
class MethodSizesTest {
  /** HotSpot's {@code HugeMethodLimit}. */
  private static final int HUGE = 8_000;

  @TempDir static Path output;
  private static Path dump;
  private static Path classes;

  @BeforeAll
  static void compile() {
    dump = output.resolve("dump");
    classes = output.resolve("classes");
    Corpus corpus = Corpus.read();
    CorpusCompiler compiler =
        new CorpusCompiler(
            output, List.of(new DifferentiableProcessor()), "-Aadjoint.dump=" + dump);
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
  }

  @Test
  void noMethodIsTooLongToBeCompiledAtRunTime() throws IOException {
    List<String> huge = new ArrayList<>();
    for (Path file : files(classes, ".class")) {
      for (ClassFile.Code code : ClassFile.codes(file)) {
        if (code.bytes() > HUGE) {
          huge.add(file.getFileName() + " " + code);
        }
      }
    }
    assertEquals(List.of(), huge);
  }

  @Test
  void methodsAreNotLongerThanEstimated() throws IOException {
    List<String> longer = new ArrayList<>();
    long estimated = 0;
    long real = 0;
    for (Path file : files(dump, ".sizes")) {
      List<String> lines = Files.readAllLines(file);
      List<ClassFile.Code> codes = codes(file);
      assertEquals(lines.stream().map(line -> line.split(" ")[0]).toList(), names(codes));
      for (int i = 0; i < lines.size(); i++) {
        int bytes = Integer.parseInt(lines.get(i).split(" ")[1]);
        estimated += bytes;
        real += codes.get(i).bytes();
        if (codes.get(i).bytes() > bytes) {
          longer.add(file + " " + codes.get(i) + " estimated " + bytes);
        }
      }
    }
    assertEquals(List.of(), longer);
    assertTrue(estimated < 3 * real, estimated + " bytes estimated, " + real + " bytes real");
  }

  private static List<ClassFile.Code> codes(Path sizes) throws IOException {
    String companion = sizes.getFileName().toString().replace(".sizes", "");
    String type = sizes.getParent().getFileName().toString();
    int dot = type.lastIndexOf('.');
    String folder = dot < 0 ? "" : type.substring(0, dot).replace('.', '/') + "/";
    return ClassFile.codes(classes.resolve(folder + companion + ".class")).stream()
        .filter(code -> !code.method().startsWith("<"))
        .filter(code -> !code.method().startsWith("lambda$"))
        .toList();
  }

  private static List<String> names(List<ClassFile.Code> codes) {
    return codes.stream().map(ClassFile.Code::method).toList();
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(suffix)).collect(Collectors.toList());
    }
  }
}
