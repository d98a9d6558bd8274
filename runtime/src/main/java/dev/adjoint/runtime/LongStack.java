package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** A growable stack of {@code long} values. */
public final class LongStack extends Stack {
  private long[] entries = new long[16];
  private int size;

  /** Creates an empty stack. */
  public LongStack() {}

  /**
   * Puts a value on top.
   *
   * @param value the value
   */
  public void push(long value) {
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
  public long pop() {
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
