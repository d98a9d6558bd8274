package dev.adjoint.processor.mutants;

import java.util.List;
import java.util.Map;

/**
 * What the processor makes of a unit.
 *
 * @param texts what it writes, by name
 * @param messages what it says
 * @param crash what it died of, or null
 */
record Outcome(Map<String, String> texts, List<String> messages, String crash) {

  boolean isLoud() {
    return crash != null || messages.stream().anyMatch(m -> m.contains("AD9001"));
  }
}
