package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The companions of the compiler's corpus, which other oracles have found right, pass the check,
 * whatever they differentiate. {@code -Dcheck.corpus=functions,language,numerics} checks other
 * parts of it, {@code -Dcheck.all=true} shows what is undecided, too.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("../processor/src/test/resources/corpus");

  private static final List<String> PACKAGES =
      Arrays.asList(System.getProperty("check.corpus", "arrays,records,naming").split(","));

  /** An example input of a method. */
  private record Example(String owner, String method, String text) {}

  @TempDir Path folder;

  @Test
  void companionsOfTheCorpusPass() throws IOException, ReflectiveOperationException {
    List<Path> files = new ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> found = Files.walk(CORPUS.resolve(name))) {
        found.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
      }
    }
    List<Example> examples = new ArrayList<>();
    List<Path> points = new ArrayList<>();
    for (Path file : files) {
      List<Example> own = examples(file);
      points.add(points(file, own, examples.size()));
      examples.addAll(own);
    }
    Path classes = folder.resolve("classes");
    Compiled.compile(files, classes, true);
    Compiled.compile(points, classes, false);
    checkAll(examples, Compiled.loader(classes));
  }

  private static void checkAll(List<Example> examples, ClassLoader loader)
      throws ReflectiveOperationException {
    int correct = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      Class<?> owner = loader.loadClass(example.owner());
      String points = owner.getPackageName() + ".Points" + i;
      Report report = check(owner, example, loader.loadClass(points).getDeclaredMethod("make"));
      if (report != null) {
        correct += report.outcome() == Outcome.CORRECT ? 1 : 0;
        if (report.outcome() == Outcome.WRONG
            || Boolean.getBoolean("check.all") && report.outcome() != Outcome.CORRECT) {
          wrong.add(example + "\n" + report);
        }
      }
    }
    assertEquals("", String.join("\n\n", wrong));
    assertTrue(correct > examples.size() * 8 / 10, correct + " of " + examples.size());
  }

  private static Report check(Class<?> owner, Example example, Method points) {
    Supplier<Object[]> arguments =
        () -> {
          try {
            points.setAccessible(true);
            return (Object[]) points.invoke(null);
          } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(e);
          }
        };
    try {
      return GradientCheck.of(MethodHandles.lookup(), owner, example.method())
          .at(arguments)
          .check();
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith("several methods")
          || e.getMessage().startsWith("cannot tell which")) {
        return null;
      }
      throw e;
    }
  }

  private static final Pattern METHOD =
      Pattern.compile(
          "((?:^ *// @.*\\n(?: *//  .*\\n)*)+) *@Differentiable[^\\n]*\\n((?:.*\\n)*?.*?\\{)",
          Pattern.MULTILINE);

  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

  private static List<Example> examples(Path file) throws IOException {
    String source = Files.readString(file);
    Matcher matcher = METHOD.matcher(source);
    List<Example> examples = new ArrayList<>();
    while (matcher.find()) {
      String declaration = matcher.group(2).replaceAll("@\\w+(\\([^)]*\\))?", "");
      Matcher name = Pattern.compile("(\\w+)\\(").matcher(declaration);
      if (matcher.group(1).contains("@singular") || !name.find()) {
        continue;
      }
      String owner = owner(source, matcher.start());
      matcher
          .group(1)
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("// @inputs"))
          .map(line -> line.substring("// @inputs".length()).strip())
          .forEach(text -> examples.add(new Example(owner, name.group(1), text)));
    }
    return examples;
  }

  /** The binary name of the class around a position: indentation tells the nesting. */
  private static String owner(String source, int position) {
    Matcher in = Pattern.compile("package (\\S+);").matcher(source);
    String name = in.find() ? in.group(1) + "." : "";
    List<String> around = new ArrayList<>();
    for (String line : source.substring(0, position).lines().toList()) {
      int depth = (line.length() - line.stripLeading().length()) / 2;
      Matcher type = TYPE.matcher(line);
      boolean comment = line.strip().startsWith("*") || line.strip().startsWith("/");
      if (!line.isBlank() && !comment && !line.strip().startsWith("@")) {
        while (around.size() > depth) {
          around.remove(around.size() - 1);
        }
        if (type.find(0) && around.size() == depth) {
          around.add(type.group(1));
        }
      }
    }
    String own = source.substring(position).lines().findFirst().orElse("");
    int depth = (own.length() - own.stripLeading().length()) / 2;
    return name + String.join("$", around.subList(0, depth));
  }

  private Path points(Path file, List<Example> examples, int first) throws IOException {
    String source = Files.readString(file);
    StringBuilder text =
        new StringBuilder(
            source.lines().filter(l -> l.startsWith("package")).findFirst().orElseThrow());
    text.append("\nimport static dev.adjoint.check.corpus.Points.*;\n");
    for (int i = 0; i < examples.size(); i++) {
      text.append(
          "class Points" + (first + i) + " { static Object[] make() { return new Object[] {");
      text.append(examples.get(i).text()).append("}; } }\n");
    }
    Path written = folder.resolve("points" + first + ".java");
    return Files.writeString(written, text);
  }
}
