package dev.adjoint.runtime;

/** How the stacks grow: to twice their size, up to what an array can hold. */
final class Capacity {
  /** What every virtual machine can allocate. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Capacity() {}

  /** The capacity that follows a full array of {@code size} entries. */
  static int after(int size) {
    if (size >= LARGEST) {
      throw new OutOfMemoryError("a stack of " + size + " entries cannot grow");
    }
    return size > LARGEST / 2 ? LARGEST : 2 * size;
  }
}
