package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.List;

/** How pages name lines: by number in the method's own file, by {@code File.java:12} elsewhere. */
final class Lines {
  private final String file;

  Lines(String file) {
    this.file = file;
  }

  /** The name of the line that code in a method comes from; empty where it comes from none. */
  String of(Origin origin, SourceMethod method) {
    String place = origin.file().isEmpty() ? method.fileName() : origin.file();
    return origin.line() <= 0 ? "" : of(place, origin.line());
  }

  /** The name of a line. */
  String of(String place, int line) {
    return place.equals(file) ? Integer.toString(line) : place + ":" + line;
  }

  /** How a reader sees a line's name. */
  static String shown(String name) {
    return name.contains(":") ? name.replaceFirst("\\.java:", ":") : "L" + name;
  }

  /** How a reader sees the names of several: the first, and how many more. */
  static String shown(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    return shown(names.get(0)) + (names.size() == 1 ? "" : " +" + (names.size() - 1));
  }

  /** The identifier of the row of a line. */
  static String id(String name) {
    return "L" + name.replace(':', '-');
  }

  /** A link to the row of a line. */
  static String link(String name) {
    return "<a href=\"#" + Html.escape(id(name)) + "\">" + Html.escape(shown(name)) + "</a>";
  }
}
