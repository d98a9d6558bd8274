package dev.adjoint.processor.shrink;

import java.util.ArrayList;
import java.util.List;

/** The comment lines above a method that state its inputs, and where each stated value is. */
final class TagLines {
  /** A stated value, or a whole line. */
  record Span(int start, int end) {}

  private final String source;
  private final int start;
  private final int end;

  /** The lines above the given start of a line. */
  TagLines(String source, int lineStart) {
    this.source = source;
    this.end = lineStart;
    int first = lineStart;
    while (first > 0) {
      int before = source.lastIndexOf('\n', first - 2) + 1;
      if (!source.substring(before, first).strip().startsWith("//")) {
        break;
      }
      first = before;
    }
    this.start = first;
  }

  int start() {
    return start;
  }

  List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int from = start;
    while (from < end) {
      int to = source.indexOf('\n', from) + 1;
      lines.add(new Span(from, to));
      from = to;
    }
    return lines;
  }

  /** The values of each line of inputs. */
  List<List<Span>> inputs() {
    List<List<Span>> inputs = new ArrayList<>();
    for (Span line : lines()) {
      int tag = source.substring(line.start, line.end).indexOf("@inputs");
      if (tag >= 0) {
        inputs.add(values(line.start + tag + "@inputs".length(), line.end - 1));
      }
    }
    return inputs;
  }

  private List<Span> values(int from, int to) {
    List<Span> values = new ArrayList<>();
    int depth = 0;
    int first = from;
    for (int at = from; at < to; at++) {
      char c = source.charAt(at);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        values.add(stripped(first, at));
        first = at + 1;
      }
    }
    values.add(stripped(first, to));
    return values;
  }

  private Span stripped(int from, int to) {
    String text = source.substring(from, to);
    int leading = text.length() - text.stripLeading().length();
    return new Span(from + leading, from + leading + text.strip().length());
  }
}
