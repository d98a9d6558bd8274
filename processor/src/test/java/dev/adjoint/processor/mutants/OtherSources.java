package dev.adjoint.processor.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Annotated sources that are no resources: those that stand in tests, examples, benchmarks. */
final class OtherSources {
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern TYPE =
      Pattern.compile(
          "^\\s*(?:public |final )*(?:class|record|interface) (\\w+)", Pattern.MULTILINE);
  private static final String ANNOTATION = "Differentiable";

  private OtherSources() {}

  /** Those in text blocks of tests, each written to a folder of its own. */
  static List<Unit> inTests(Path folder) throws IOException {
    List<Unit> units = new ArrayList<>();
    for (Path test : sources(Path.of("src", "test", "java"))) {
      Matcher block = TEXT_BLOCK.matcher(Files.readString(test));
      while (block.find()) {
        String text = block.group(1).stripIndent().translateEscapes();
        Matcher type = TYPE.matcher(text);
        if (text.contains("@" + ANNOTATION) && type.find()) {
          Path own = Files.createDirectories(folder.resolve("" + units.size()));
          Path file = Files.writeString(own.resolve(type.group(1) + ".java"), text);
          units.add(unit("test-" + test.getFileName() + units.size(), file));
        }
      }
    }
    return units;
  }

  /** The examples and benchmarks of the project; what they miss is said, and that is compared. */
  static List<Unit> examples() throws IOException {
    List<Unit> units = new ArrayList<>();
    for (String folder : List.of("examples", "docs/programs", "benchmarks", "special")) {
      Path root = Path.of("..").resolve(folder);
      for (Path file : Files.exists(root) ? sources(root) : List.<Path>of()) {
        if (Files.readString(file).contains("@" + ANNOTATION)) {
          units.add(unit(folder.replace('/', '-') + "-" + file.getFileName(), file));
        }
      }
    }
    return units;
  }

  private static Unit unit(String name, Path file) {
    return new Unit(name, Unit.Kind.OTHER, List.of(file), List.of(), true);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("target"))
          .sorted()
          .toList();
    }
  }
}
