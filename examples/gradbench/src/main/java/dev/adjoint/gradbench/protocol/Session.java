package dev.adjoint.gradbench.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One conversation: a line of JSON for each message, and one for each answer. */
public final class Session {
  private static final String TOOL = "adjoint";

  private final Map<String, Map<String, Evaluation<?, ?>>> modules;
  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * Prepares a conversation.
   *
   * @param modules for each module the functions that it has
   */
  public Session(Map<String, Map<String, Evaluation<?, ?>>> modules) {
    this.modules = Map.copyOf(modules);
  }

  /** Answers messages until there are no more. */
  public void run(BufferedReader in, PrintWriter out) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        out.println(json.writeValueAsString(answer(json.readValue(line, Message.class))));
        out.flush();
      }
    }
  }

  private Response answer(Message message) {
    return switch (message.kind()) {
      case "start" -> Response.starting(message, TOOL);
      case "define" ->
          modules.containsKey(message.module())
              ? Response.success(message)
              : Response.failure(message, "no module " + message.module());
      case "evaluate" -> evaluate(message);
      default -> Response.acknowledging(message);
    };
  }

  private Response evaluate(Message message) {
    Evaluation<?, ?> evaluation =
        modules.getOrDefault(message.module(), Map.of()).get(message.function());
    if (evaluation == null) {
      String name = message.module() + "." + message.function();
      return Response.failure(message, "no function " + name);
    }
    try {
      return evaluate(evaluation, message);
    } catch (JsonProcessingException | RuntimeException e) {
      return Response.failure(message, e.toString());
    }
  }

  private <I, R> Response evaluate(Evaluation<I, R> evaluation, Message message)
      throws JsonProcessingException {
    JsonNode node = message.input();
    I input = json.treeToValue(node, evaluation.input());
    int minimumRuns = Math.max(1, node.path("min_runs").asInt(1));
    double minimumSeconds = node.path("min_seconds").asDouble(0);
    List<Timing> timings = new ArrayList<>();
    R result = null;
    long total = 0;
    while (timings.size() < minimumRuns || total < minimumSeconds * 1e9) {
      long start = System.nanoTime();
      result = evaluation.body().apply(input);
      long taken = System.nanoTime() - start;
      total += taken;
      timings.add(new Timing("evaluate", taken));
    }
    return Response.result(message, evaluation.encode().apply(result), timings);
  }
}
