package dev.adjoint.processor.ir;

/**
 * Where a statement comes from: the primal statement it is, or that it was derived from.
 *
 * @param file the simple name of its source file; empty if that is the file of the method itself
 * @param line the line of the primal statement, from 1; 0 where there is none
 * @param text the primal statement's source text, one line, shortened
 * @param role what the statement does for the primal statement
 */
public record Origin(String file, int line, String text, Role role) {
  /** What a statement does for the primal statement that it comes from. */
  public enum Role {
    /** It is the primal computation: it must run once, in order, with all its exceptions. */
    PRIMAL,
    /** It does for a number in a record what the primal computation does for the record. */
    COMPONENT,
    /** It computes a tangent. */
    TANGENT,
    /** It computes or accumulates an adjoint. */
    ADJOINT,
    /** It computes again, for the reverse sweep, what the forward sweep computed. */
    RECOMPUTED,
    /** It keeps a value for the reverse sweep, or fetches it back. */
    STORAGE,
    /** It belongs to the frame of a companion method: buffers, results. */
    FRAME
  }

  /** The origin of what belongs to the frame of a companion method. */
  public static final Origin FRAME = new Origin(0, "", Role.FRAME);

  /** A place in the file of the method itself. */
  public Origin(int line, String text, Role role) {
    this("", line, text, role);
  }

  /** Returns the same place in another role. */
  public Origin as(Role newRole) {
    return role == newRole ? this : new Origin(file, line, text, newRole);
  }

  /** Returns the same place as seen from a method in another file. */
  public Origin in(String newFile) {
    return file.equals(newFile) ? this : new Origin(newFile, line, text, role);
  }

  /** Whether the statement is the primal computation itself. */
  public boolean isPrimal() {
    return role == Role.PRIMAL;
  }
}
