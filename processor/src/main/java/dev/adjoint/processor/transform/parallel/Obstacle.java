package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Origin;

/**
 * Why the iterations of a loop cannot run at the same time.
 *
 * @param reason what kind of obstacle it is
 * @param loop the loop; {@code null} if there is none
 * @param what the obstacle in words, to follow a colon
 */
public record Obstacle(Reason reason, Origin loop, String what) {
  /** The kinds of obstacles, each with a remedy of its own. */
  public enum Reason {
    /** There is no loop. */
    NO_LOOP,
    /** The number of iterations is not known before the loop, or it may be left early. */
    SHAPE,
    /** An iteration needs a number that the one before it leaves. */
    CARRIED,
    /** An iteration may write what others read or write. */
    MEMORY,
    /** An iteration does what must happen once, in order. */
    EFFECT
  }

  /** An obstacle within a loop, at one of its statements. */
  static Obstacle at(Reason reason, Origin statement, String what) {
    String place = statement.line() == 0 ? "" : "L" + statement.line() + ": ";
    String text = statement.text().isEmpty() ? "" : " (" + place + statement.text() + ")";
    return new Obstacle(reason, null, what + text);
  }

  /** The same obstacle, of a loop. */
  Obstacle of(Origin its) {
    return new Obstacle(reason, its, what);
  }
}
