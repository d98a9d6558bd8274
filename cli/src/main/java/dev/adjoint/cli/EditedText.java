package dev.adjoint.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source with edits on its lines, and the way back from messages about it. */
final class EditedText {
  private static final Pattern CARET = Pattern.compile("\\s*\\^");
  private static final Pattern LINE = Pattern.compile("\\R");

  private final List<Edit> edits;
  private final String text;
  private final Map<String, Line> changed = new HashMap<>();

  /** A line that has edits, and where it begins. */
  private record Line(String original, int start) {}

  EditedText(String original, List<Edit> edits) {
    this.edits = edits.stream().sorted(Comparator.comparingInt(Edit::position)).toList();
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Edit edit : this.edits) {
      edited.append(original, done, edit.position()).append(edit.inserted());
      done = edit.position() + edit.masked();
      edited.append(blanks(original.substring(edit.position(), done)));
    }
    text = edited.append(original, done, original.length()).toString();
    if (!edits.isEmpty()) {
      compareLines(original);
    }
  }

  /** Keeps the lines apart, and so the numbers of those that follow. */
  private static String blanks(String masked) {
    return masked.replaceAll("[^\\r\\n]", " ");
  }

  private void compareLines(String original) {
    String[] now = LINE.split(text, -1);
    Matcher end = LINE.matcher(original);
    int start = 0;
    for (String line : now) {
      boolean found = end.find(start);
      String before = original.substring(start, found ? end.start() : original.length());
      if (!before.equals(line)) {
        changed.put(line, new Line(before, start));
      }
      start = found ? end.end() : original.length();
    }
  }

  /** What the compiler reads. */
  String text() {
    return text;
  }

  /** Where a position of the edited text is in the original. */
  long original(long position) {
    long back = position;
    for (Edit edit : edits) {
      if (edit.position() < back) {
        back = Math.max(edit.position(), back - edit.inserted().length());
      }
    }
    return back;
  }

  /** A message of the compiler, which shows a line and a caret below, as if there were no edits. */
  String restored(String message) {
    List<String> lines = new ArrayList<>(message.lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      Optional<Line> line = Optional.ofNullable(changed.get(lines.get(i)));
      if (line.isPresent()) {
        lines.set(i, line.get().original());
        if (i + 1 < lines.size() && CARET.matcher(lines.get(i + 1)).matches()) {
          lines.set(i + 1, caret(line.get(), lines.get(i + 1)));
        }
      }
    }
    return String.join("\n", lines);
  }

  private String caret(Line line, String caret) {
    int column = caret.length() - 1;
    int start = line.start() + insertedBefore(line.start());
    int restored = (int) original(start + column) - line.start();
    StringBuilder blanks = new StringBuilder();
    for (int i = 0; i < restored; i++) {
      blanks.append(line.original().charAt(i) == '\t' ? '\t' : ' ');
    }
    return blanks.append('^').toString();
  }

  private int insertedBefore(int position) {
    return edits.stream()
        .filter(edit -> edit.position() < position)
        .mapToInt(edit -> edit.inserted().length())
        .sum();
  }
}
