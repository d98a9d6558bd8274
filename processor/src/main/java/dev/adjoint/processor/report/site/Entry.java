package dev.adjoint.processor.report.site;

import dev.adjoint.processor.diagnostics.Said;
import java.util.List;

/**
 * All that is known of an annotated method.
 *
 * @param page the name of its page
 * @param method where it stands
 * @param findings what its analysis found; {@code null} where it was not differentiated
 * @param messages what was said of it
 * @param companions the companions of its class
 * @param pane its own companions
 */
record Entry(
    String page,
    MethodSource method,
    Findings findings,
    List<Said> messages,
    List<Companion> companions,
    CompanionPane pane) {

  /** Whether there are no companions, because of what was said. */
  boolean isRefused() {
    return messages.stream().anyMatch(MessageList::isError);
  }

  /** The methods of its companions that are its own. */
  List<CompanionMethod> own() {
    return findings == null
        ? List.of()
        : companions.stream()
            .flatMap(companion -> companion.methods().stream())
            .filter(method -> method.isOf(findings.source()))
            .toList();
  }
}
