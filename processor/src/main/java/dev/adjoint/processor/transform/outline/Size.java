package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;

/**
 * How long code is as bytecode. A method with more than 255 local variables needs longer
 * instructions to reach them.
 *
 * @param narrow the bytes where all local variables are among the first 255
 * @param wide the bytes where none are
 * @param slots the local variables, a {@code double} or {@code long} counting twice
 */
record Size(int narrow, int wide, int slots) {
  static final Size NOTHING = new Size(0, 0, 0);

  /** An instruction, or several, that reach no local variable. */
  static Size bytes(int bytes) {
    return new Size(bytes, bytes, 0);
  }

  /** Both, one after the other. */
  Size and(Size other) {
    return new Size(narrow + other.narrow, wide + other.wide, slots + other.slots);
  }

  /** The same with more bytes that reach no local variable. */
  Size and(int bytes) {
    return new Size(narrow + bytes, wide + bytes, slots);
  }

  /** The bytes, as a method with {@code others} variables besides. */
  int total(int others) {
    return slots + others > 250 ? wide : narrow;
  }

  /** How many local variables a value takes the place of. */
  static int slots(IrType type) {
    return type == Scalar.DOUBLE || type == Scalar.LONG ? 2 : 1;
  }
}
