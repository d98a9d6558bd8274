package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk through the compiler shows what its stages really make of the method: a block after
 * {@code <!-- stage: flat.ir -->} is that file of the dump, from the line that is named on if one
 * is; one after {@code <!-- bytecode: from | to -->} is what javac makes of these lines of the
 * companion.
 */
class WalkTest {
  private static final Path PAGE = Pages.ROOT.resolve("docs/walk.md");
  private static final Path METHOD = Path.of("src/test/resources/golden/Swing/Swing.java");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(<!-- (stage|bytecode): ([^\n]*?) -->\n```text\n)(.*?)```\n");
  private static final Pattern LINE_OF_TABLE = Pattern.compile("line (\\d+): (\\d+)");
  private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): (.*)$");

  @TempDir Path folder;

  @Test
  void theWalkShowsWhatTheStagesMake() throws IOException {
    ProgramFolder program = new ProgramFolder(folder.resolve("program"), List.of());
    program.write("Swing.java", Files.readString(METHOD));
    Path dump = folder.resolve("dump");
    assertEquals(List.of(), program.compile("-Aadjoint.dump=" + dump));
    Path stages = dump.resolve("golden.Swing");
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    StringBuilder text = new StringBuilder();
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String[] asked = block.group(3).split(" \\| ");
      String shown =
          block.group(2).equals("stage")
              ? stage(stages.resolve("height"), asked)
              : bytecode(program, Files.readAllLines(stages.resolve("SwingAdjoint.java")), asked);
      block.appendReplacement(text, Matcher.quoteReplacement(block.group(1) + shown + "```\n"));
    }
    Pages.keep(PAGE, block.appendTail(text).toString());
    assertTrue(blocks >= 7, "blocks found: " + blocks);
  }

  private static String stage(Path dump, String[] asked) throws IOException {
    try (Stream<Path> files = Files.list(dump)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().matches("\\d+-" + Pattern.quote(asked[0])))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no stage " + asked[0]));
      return Files.readAllLines(file).stream()
          .dropWhile(line -> asked.length > 1 && !line.strip().equals(asked[1]))
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }

  /** The instructions of the lines of a source between two that begin as is said. */
  private static String bytecode(ProgramFolder program, List<String> source, String[] asked) {
    int first = line(source, asked[0], 0);
    int last = line(source, asked[1], first);
    String disassembled = disassembled(program.classes());
    String method = disassembled.substring(disassembled.indexOf("double heightVjp("));
    List<MatchResult> lines = LINE_OF_TABLE.matcher(method).results().toList();
    int from = start(lines, first);
    int to = start(lines, last + 1);
    return method
        .lines()
        .takeWhile(line -> !line.contains("LineNumberTable"))
        .map(INSTRUCTION::matcher)
        .filter(Matcher::matches)
        .filter(i -> Integer.parseInt(i.group(1)) >= from && Integer.parseInt(i.group(1)) < to)
        .map(
            i ->
                i.group(1)
                    + ": "
                    + i.group(2).replaceAll(" +#\\d+ +// (Method|double) ", " ")
                    + "\n")
        .collect(Collectors.joining());
  }

  private static int line(List<String> source, String start, int from) {
    for (int i = from; i < source.size(); i++) {
      if (source.get(i).strip().startsWith(start)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line that begins with " + start);
  }

  /** Where the code of a line begins, or of the first line after it that has some. */
  private static int start(List<MatchResult> lines, int line) {
    return lines.stream()
        .filter(each -> Integer.parseInt(each.group(1)) >= line)
        .mapToInt(each -> Integer.parseInt(each.group(2)))
        .findFirst()
        .orElseThrow();
  }

  private static String disassembled(Path classes) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String file = classes.resolve("golden/SwingAdjoint.class").toString();
    int status =
        ToolProvider.findFirst("javap").orElseThrow().run(out, out, "-c", "-l", "-p", file);
    assertEquals(0, status, printed.toString());
    return printed.toString();
  }
}
