package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * A growable stack of references.
 *
 * @param <T> the type of the entries
 */
public final class ObjectStack<T> extends Stack {
  private Object[] entries = new Object[16];
  private int size;

  /** Creates an empty stack. */
  public ObjectStack() {}

  /**
   * Puts a value on top.
   *
   * @param value the value
   */
  public void push(T value) {
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
  @SuppressWarnings("unchecked") // push takes nothing but T
  public T pop() {
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
