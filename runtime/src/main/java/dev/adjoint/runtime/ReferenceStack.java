package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** A growable stack of references to anything. */
public final class ReferenceStack extends Stack {
  private Object[] entries = new Object[16];
  private int size;

  /** Creates an empty stack. */
  public ReferenceStack() {}

  /**
   * Puts a reference on top.
   *
   * @param value the reference
   */
  public void push(Object value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Capacity.after(size));
    }
    entries[size++] = value;
  }

  /**
   * Takes the top off.
   *
   * @param <T> the type that the reference had when it was pushed
   * @return the reference that was pushed last
   */
  @SuppressWarnings("unchecked") // generated code takes what it pushed
  public <T> T pop() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    T value = (T) entries[--size];
    entries[size] = null;
    return value;
  }

  @Override
  void clear() {
    Arrays.fill(entries, 0, size, null);
    size = 0;
  }

  @Override
  Object entries() {
    return entries;
  }
}
