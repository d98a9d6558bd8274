package dev.adjoint.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a check has found, to read and to ask. */
public final class Report {
  private static final int SHOWN = 8;

  private final String subject;
  private final String point;
  private final List<CheckLine> lines;
  private final List<Finding> findings;

  Report(String subject, String point, List<CheckLine> lines, List<Finding> findings) {
    this.subject = subject;
    this.point = point;
    this.lines = List.copyOf(lines);
    this.findings = List.copyOf(findings);
  }

  /**
   * What the check came to.
   *
   * @return the worst of what was found
   */
  public Outcome outcome() {
    return findings.stream()
        .map(Finding::outcome)
        .max(Enum::compareTo)
        .orElse(lines.isEmpty() ? Outcome.UNDECIDED : Outcome.CORRECT);
  }

  /**
   * Whether derivatives could be compared.
   *
   * @return false where the method throws or has no derivative, and where rounding hides it
   */
  public boolean isDecided() {
    return outcome() == Outcome.CORRECT || outcome() == Outcome.WRONG;
  }

  /** Throws an {@link AssertionError} with this report, unless everything is correct. */
  public void assertCorrect() {
    if (outcome() != Outcome.CORRECT) {
      throw new AssertionError(toString());
    }
  }

  /**
   * Everything that is not as it should be.
   *
   * @return the findings in the order of the checks
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The entry that differs most from what it was compared with, in units of its floor, in the first
   * check of those that came out worst: what is wrong with a gradient shows in later checks, too.
   *
   * @return the entry, whether or not it is wrong; empty if no numbers were compared
   */
  public Optional<Finding> worst() {
    return worstLine().map(CheckLine::worst);
  }

  private Optional<CheckLine> worstLine() {
    CheckLine worst = null;
    for (CheckLine line : lines) {
      if (line.worst() != null && (worst == null || isWorse(line, worst))) {
        worst = line;
      }
    }
    return Optional.ofNullable(worst);
  }

  private static boolean isWorse(CheckLine line, CheckLine than) {
    int outcomes = line.outcome().compareTo(than.outcome());
    boolean correct = line.outcome() == Outcome.CORRECT;
    return outcomes > 0 || outcomes == 0 && correct && line.ratio() > than.ratio();
  }

  /** The report as text. */
  @Override
  public String toString() {
    List<String> text = new ArrayList<>();
    text.add(subject + ": " + words(outcome()));
    text.add("  at " + point);
    for (CheckLine line : lines) {
      text.add("  " + pad(mark(line.outcome())) + line.check() + counts(line));
      List<Finding> own = findings.stream().filter(f -> f.check().equals(line.check())).toList();
      own.stream().limit(SHOWN).forEach(f -> text.add(" ".repeat(16) + f));
      if (own.size() > SHOWN) {
        text.add(" ".repeat(16) + "and " + (own.size() - SHOWN) + " more");
      }
    }
    worstLine()
        .ifPresent(
            line -> text.add("worst entry: " + line.worst() + " (" + line.worst().check() + ")"));
    return String.join("\n", text);
  }

  private static String counts(CheckLine line) {
    if (line.compared() == 0) {
      return "";
    }
    return line.compared() < line.total()
        ? " (" + line.compared() + " of " + line.total() + " entries, drawn at random)"
        : " (" + line.total() + (line.total() == 1 ? " entry)" : " entries)");
  }

  private static String pad(String mark) {
    return mark + " ".repeat(14 - mark.length());
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case CORRECT -> "ok";
      case UNDECIDED -> "undecided";
      case METHOD_THROWS -> "throws";
      case NOT_DIFFERENTIABLE -> "not smooth";
      case WRONG -> "WRONG";
    };
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case CORRECT -> "correct";
      case UNDECIDED -> "undecided";
      case METHOD_THROWS -> "the method throws";
      case NOT_DIFFERENTIABLE -> "not differentiable here";
      case WRONG -> "WRONG";
    };
  }
}
