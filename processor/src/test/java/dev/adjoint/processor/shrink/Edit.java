package dev.adjoint.processor.shrink;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Text in place of a part of a source. */
record Edit(int start, int end, String text) {

  /** The source with all edits made, nothing where two of them contradict each other. */
  static Optional<String> apply(String source, List<Edit> edits) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      if (edit.start < from) {
        if (!edit.text.isEmpty()) {
          return Optional.empty();
        }
      } else {
        result.append(source, from, edit.start).append(edit.text);
      }
      from = Math.max(from, edit.end);
    }
    return Optional.of(result.append(source.substring(from)).toString());
  }
}
