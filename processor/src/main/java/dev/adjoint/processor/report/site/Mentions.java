package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.Origin;
import java.util.Map;
import java.util.TreeMap;

/** The lines of all files that a method's companions come from. */
final class Mentions {
  private Mentions() {}

  /** By file, the beginnings of statements by line. */
  static Map<String, Map<Integer, String>> of(Entry entry) {
    Map<String, Map<Integer, String>> mentions = new TreeMap<>();
    entry.pane().forEachLine((method, origin) -> add(method, origin, mentions));
    return mentions;
  }

  private static void add(
      CompanionMethod method, Origin origin, Map<String, Map<Integer, String>> mentions) {
    if (origin.line() > 0) {
      String file = origin.file().isEmpty() ? method.source().fileName() : origin.file();
      mentions
          .computeIfAbsent(file, name -> new TreeMap<>())
          .putIfAbsent(origin.line(), origin.text());
    }
  }
}
