package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sources with a token changed, as they stand in an editor: mostly no longer Java. The compiler
 * will say so; the processor is quiet or has a message of its own, but never fails.
 */
class BrokenSourceTest {
  /** More with {@code -Dmutants=1000}, others with {@code -Dmutants.seed=7}. */
  private static final int MUTANTS = Integer.getInteger("mutants", 25);

  private static final int SEED = Integer.getInteger("mutants.seed", 20);
  private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");
  private static final List<String> OTHERS =
      List.of(
          "",
          "",
          "0",
          "x",
          "double",
          "int",
          "String",
          "null",
          "1.5",
          "+",
          "==",
          "=",
          "!",
          "i",
          "true",
          "break;",
          "continue;",
          "return;",
          "yield 1;",
          "new",
          "[0]",
          "(",
          "}",
          ";");

  @Test
  void noMutantMakesTheProcessorFail() throws IOException, URISyntaxException {
    Random random = new Random(SEED);
    int coded = 0;
    for (String folder : List.of("language", "calls", "records", "objects", "rules")) {
      coded += coded(files(folder), random);
    }
    assertTrue(coded > 0, "no mutant came as far as the fence");
  }

  /** How many mutants got messages of ours, none of them of a failure. */
  private static int coded(List<Path> files, Random random) throws IOException {
    int coded = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String mutant = mutate(Files.readString(file), random);
      List<String> messages = messages(file.getFileName().toString(), mutant);
      List<String> faults = messages.stream().filter(m -> m.startsWith("[AD9")).toList();
      assertEquals(List.of(), faults, mutant);
      coded += messages.stream().anyMatch(m -> m.startsWith("[AD")) ? 1 : 0;
    }
    return coded;
  }

  private static List<Path> files(String name) throws IOException, URISyntaxException {
    Path folder = Path.of(BrokenSourceTest.class.getResource("/corpus/" + name).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Replaces one token of the second half by another of the same text, or by one from outside. */
  private static String mutate(String text, Random random) {
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    int half = tokens.size() / 2;
    MatchResult token = tokens.get(half + random.nextInt(tokens.size() - half));
    String other =
        random.nextBoolean()
            ? OTHERS.get(random.nextInt(OTHERS.size()))
            : tokens.get(half + random.nextInt(tokens.size() - half)).group();
    return text.substring(0, token.start()) + " " + other + " " + text.substring(token.end());
  }

  private static List<String> messages(String name, String text) {
    return CodedMessages.diagnostics(
            new DifferentiableProcessor(), List.of(MarkedSource.of(name, text)))
        .stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
