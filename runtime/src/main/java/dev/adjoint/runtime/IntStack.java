package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * A growable stack of {@code int} values; {@code byte}, {@code short} and {@code char} fit, too.
 */
public final class IntStack extends Stack {
  private int[] entries = new int[16];
  private int size;

  /** Creates an empty stack. */
  public IntStack() {}

  /**
   * Puts a value on top.
   *
   * @param value the value
   */
  public void push(int value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Capacity.after(size));
    }
    entries[size++] = value;
  }

  /**
   * Takes the top off.
   *
   * @return the value that was pushed last
   */
  public int pop() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    return entries[--size];
  }

  @Override
  void clear() {
    size = 0;
  }

  @Override
  Object entries() {
    return entries;
  }
}
