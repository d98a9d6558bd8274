package dev.adjoint.processor.emit.print;

import dev.adjoint.processor.ir.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes the marks of a {@link Trace} out of a text, line by line. */
final class MarkedText {
  private final List<List<Origin>> origins;
  private final StringBuilder text = new StringBuilder();
  private final List<List<Origin>> lines = new ArrayList<>();
  private final List<TracedText.Body> bodies = new ArrayList<>();
  private final Deque<List<Origin>> around = new ArrayDeque<>();
  private int bodyStart;

  MarkedText(List<List<Origin>> origins) {
    this.origins = origins;
  }

  TracedText strip(String printed) {
    int start = 0;
    while (start < printed.length()) {
      int end = printed.indexOf('\n', start);
      int next = end < 0 ? printed.length() : end + 1;
      line(printed.substring(start, next));
      start = next;
    }
    return new TracedText(text.toString(), lines, bodies);
  }

  private void line(String line) {
    String content = line.strip();
    char mark = content.isEmpty() ? ' ' : content.charAt(0);
    if (mark == Trace.BEGIN) {
      push(origins.get(number(content)));
    } else if (mark == Trace.END) {
      around.pop();
    } else if (mark == Trace.METHOD) {
      bodyStart = lines.size() + 1;
    } else if (mark == Trace.METHOD_END) {
      bodies.add(new TracedText.Body(number(content), bodyStart, lines.size() + 1));
    } else {
      text.append(line);
      lines.add(around.isEmpty() ? List.of() : around.peek());
    }
  }

  /** What comes from no line itself belongs to the statement around it. */
  private void push(List<Origin> found) {
    around.push(found.isEmpty() && !around.isEmpty() ? around.peek() : found);
  }

  private static int number(String mark) {
    return Integer.parseInt(mark.substring(1));
  }
}
