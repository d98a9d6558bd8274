package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Statement;
import java.util.List;

/**
 * A statement whose records cannot be followed.
 *
 * @param statement the statement; {@code null} for the method as a whole
 * @param reason why not
 * @param names what the reason speaks of
 */
public record Refusal(Statement statement, Reason reason, List<String> names) {
  /** Why records cannot be followed. */
  public enum Reason {
    /** A range of records with arrays in them is filled or copied. */
    RANGE,
    /** An array of records is passed to a method that may replace its elements. */
    PASSED_ON,
    /** The numbers in an array of records are not known. */
    UNKNOWN
  }

  /** Makes the names immutable. */
  public Refusal {
    names = List.copyOf(names);
  }
}
