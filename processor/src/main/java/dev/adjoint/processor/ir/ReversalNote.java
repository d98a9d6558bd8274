package dev.adjoint.processor.ir;

import java.util.Objects;

/**
 * One decision of reverse mode, and why: how a loop is reversed, or how the reverse sweep has a
 * value of the forward sweep.
 *
 * @param way what was decided
 * @param origin the loop, or the statement that computes the value
 * @param subject the value's name in the primal, or what computes it; empty for a loop
 * @param value what the reverse sweep reads instead; {@code null} for a loop, and for a value that
 *     it does not read
 * @param reason why; empty where the way says it all
 */
public record ReversalNote(Way way, Origin origin, String subject, Value value, String reason) {
  /** What can be decided. */
  public enum Way {
    /** Both sweeps of each iteration run back to back. */
    FUSED("both sweeps of each iteration run back to back"),
    /** The reverse sweep of the loop is a loop of its own. */
    APART("the reverse sweep is a loop of its own"),
    /** The loop selects: nothing of it is reversed but the iteration that was chosen last. */
    SELECTED("only the iteration that was chosen last is reversed"),
    /** The value is kept for each iteration. */
    STORED("stored"),
    /** The value is the same in all iterations and kept once. */
    KEPT_ONCE("kept once"),
    /** The value leaves the branch that computes it as one more result. */
    HANDED_OUT("handed out of its branch"),
    /** The value is computed again. */
    RECOMPUTED("computed again"),
    /** The value follows from the counter. */
    FOLLOWS("computed from the counter"),
    /** The reverse sweep reads the variable itself. */
    LOCAL("still in its variable"),
    /** The reverse sweep does not read the value. */
    NOT_NEEDED("neither stored nor computed again");

    private final String text;

    Way(String text) {
      this.text = text;
    }

    /** What was decided, in words. */
    public String text() {
      return text;
    }
  }

  /** Requires everything but the value. */
  public ReversalNote {
    Objects.requireNonNull(way);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(reason);
  }

  /** Whether it is about a loop. */
  public boolean isLoop() {
    return way == Way.FUSED || way == Way.APART || way == Way.SELECTED;
  }
}
