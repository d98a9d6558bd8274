package dev.adjoint.gradbench.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the tool answers; what is {@code null} is left out.
 *
 * @param id the message's
 * @param tool the tool's name, in answer to start
 * @param success whether it could do what was asked, in answer to define and evaluate
 * @param output the function's result
 * @param timings one for each run of the function
 * @param error why there is no result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Response(
    long id, String tool, Boolean success, Object output, List<Timing> timings, String error) {
  static Response acknowledging(Message message) {
    return new Response(message.id(), null, null, null, null, null);
  }

  static Response starting(Message message, String tool) {
    return new Response(message.id(), tool, null, null, null, null);
  }

  static Response success(Message message) {
    return new Response(message.id(), null, true, null, null, null);
  }

  static Response result(Message message, Object output, List<Timing> timings) {
    return new Response(message.id(), null, true, output, timings, null);
  }

  static Response failure(Message message, String error) {
    return new Response(message.id(), null, false, null, null, error);
  }
}
