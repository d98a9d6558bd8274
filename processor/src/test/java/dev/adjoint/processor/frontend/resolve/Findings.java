package dev.adjoint.processor.frontend.resolve;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the trees of some sources, by file, position and kind of tree. */
final class Findings {
  private final Map<String, String> entries = new LinkedHashMap<>();

  /** Adds a fact about a tree; facts of one key must be added once. */
  void add(String key, String fact) {
    entries.put(key, fact);
  }

  Map<String, String> entries() {
    return entries;
  }
}
