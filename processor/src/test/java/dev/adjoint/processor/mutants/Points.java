package dev.adjoint.processor.mutants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds places again by the names that reports give them, although lines have moved. */
final class Points {
  private Points() {}

  /** For each name the place with that name, or else the nearest with the same but the line. */
  static List<Point> again(List<String> names, List<Point> points) {
    List<Point> found = new ArrayList<>();
    for (String name : names) {
      points.stream()
          .filter(point -> withoutLine(point.id()).equals(withoutLine(name)))
          .min(Comparator.comparingInt(point -> Math.abs(point.line() - line(name))))
          .ifPresent(found::add);
    }
    return found;
  }

  private static String withoutLine(String name) {
    return name.replaceFirst(":\\d+ ", " ").strip();
  }

  private static int line(String name) {
    return Integer.parseInt(name.replaceFirst("[^:]*:(\\d+) .*", "$1"));
  }
}
