package dev.adjoint.processor.shrink;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simpler numbers in the stated inputs. */
final class StatedNumbers extends TreeScanner<Void, Void> {
  private static final Pattern NUMBER = Pattern.compile("-?\\b\\d+(\\.\\d+)?\\b");

  private final Parsed parsed;
  private final List<List<Edit>> candidates = new ArrayList<>();

  private StatedNumbers(Parsed parsed) {
    this.parsed = parsed;
  }

  static List<List<Edit>> of(Parsed parsed) {
    StatedNumbers numbers = new StatedNumbers(parsed);
    numbers.scan(parsed.unit(), null);
    return numbers.candidates;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (parsed.isWritten(tree)) {
      for (List<TagLines.Span> values : Removals.tagLines(parsed, tree).inputs()) {
        values.forEach(this::offer);
      }
    }
    return super.visitMethod(tree, unused);
  }

  private void offer(TagLines.Span span) {
    Matcher matcher = NUMBER.matcher(parsed.source()).region(span.start(), span.end());
    while (matcher.find()) {
      for (String text : List.of("1", "2", "0.5")) {
        if (text.length() < matcher.group().length()) {
          candidates.add(List.of(new Edit(matcher.start(), matcher.end(), text)));
        }
      }
    }
  }
}
