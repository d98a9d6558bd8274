package dev.adjoint.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjoint.gradbench.evals.Evals;
import dev.adjoint.gradbench.protocol.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a conversation of each eval. The expected derivatives are central differences in
 * sixty-digit arithmetic of the formulas in the descriptions of the evals, written down once more
 * in another language.
 */
class ConversationTest {
  private static final double TOLERANCE = 1e-9;
  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "llsq",
        "lse",
        "ode",
        "det",
        "lstm",
        "gmm",
        "ba",
        "kmeans",
        "ht",
        "ht-vertices",
        "particle",
        "saddle"
      })
  void answersAsExpected(String name) throws IOException {
    List<JsonNode> lines = conversation(name);
    String messages =
        lines.stream().map(l -> l.get("message").toString()).collect(Collectors.joining("\n"));
    List<JsonNode> answers = answers(messages);
    assertEquals(lines.size(), answers.size());
    for (int i = 0; i < lines.size(); i++) {
      compare(lines.get(i).get("response"), answers.get(i), name + " " + i);
    }
  }

  @Test
  void timesEachRun() throws IOException {
    List<JsonNode> answers =
        answers(
            "{\"id\":7,\"kind\":\"evaluate\",\"module\":\"lse\",\"function\":\"primal\","
                + "\"input\":{\"x\":[0.0],\"min_runs\":3,\"min_seconds\":0}}");
    assertEquals(7, answers.get(0).get("id").asInt());
    assertEquals(3, answers.get(0).get("timings").size());
    assertEquals("evaluate", answers.get(0).get("timings").get(0).get("name").asText());
  }

  @Test
  void saysWhatItDoesNotKnow() throws IOException {
    List<JsonNode> answers =
        answers(
            "{\"id\":0,\"kind\":\"define\",\"module\":\"nothing\"}\n"
                + "{\"id\":1,\"kind\":\"evaluate\",\"module\":\"lse\",\"function\":\"cube\","
                + "\"input\":{}}\n"
                + "{\"id\":2,\"kind\":\"evaluate\",\"module\":\"lse\",\"function\":\"primal\","
                + "\"input\":{\"x\":\"text\"}}");
    for (JsonNode answer : answers) {
      assertEquals(false, answer.get("success").asBoolean());
      assertTrue(answer.get("error").asText().length() > 5, answer.toString());
    }
  }

  private List<JsonNode> answers(String messages) throws IOException {
    StringWriter out = new StringWriter();
    new Session(Evals.ALL)
        .run(new BufferedReader(new StringReader(messages)), new PrintWriter(out));
    return read(out.toString());
  }

  private List<JsonNode> conversation(String name) throws IOException {
    try (InputStream in =
        ConversationTest.class.getResourceAsStream("conversations/" + name + ".jsonl")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private List<JsonNode> read(String lines) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      nodes.add(json.readTree(line));
    }
    return nodes;
  }

  /** What is expected must be there; timings may come on top. */
  private static void compare(JsonNode expected, JsonNode actual, String where) {
    if (expected.isObject()) {
      Iterator<String> names = expected.fieldNames();
      while (names.hasNext()) {
        String name = names.next();
        assertTrue(actual.has(name), where + ": no " + name + " in " + actual);
        compare(expected.get(name), actual.get(name), where + "." + name);
      }
    } else if (expected.isArray()) {
      assertEquals(expected.size(), actual.size(), where);
      for (int i = 0; i < expected.size(); i++) {
        compare(expected.get(i), actual.get(i), where + "[" + i + "]");
      }
    } else if (expected.isNumber()) {
      double wanted = expected.asDouble();
      double scale = Math.max(1, Math.abs(wanted));
      assertEquals(wanted, actual.asDouble(), TOLERANCE * scale, where);
    } else {
      assertEquals(expected, actual, where);
    }
  }
}
