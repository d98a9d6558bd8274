package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** A growable stack of {@code boolean} values, one bit each. */
public final class BooleanStack extends Stack {
  private long[] words = new long[4];
  private long size;

  /** Creates an empty stack. */
  public BooleanStack() {}

  /**
   * Puts a value on top.
   *
   * @param value the value
   */
  public void push(boolean value) {
    int word = (int) (size >>> 6);
    if (word == words.length) {
      words = Arrays.copyOf(words, Capacity.after(word));
    }
    long bit = 1L << size;
    words[word] = value ? words[word] | bit : words[word] & ~bit;
    size++;
  }

  /**
   * Takes the top off.
   *
   * @return the value that was pushed last
   */
  public boolean pop() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    size--;
    return (words[(int) (size >>> 6)] & 1L << size) != 0;
  }

  @Override
  void clear() {
    size = 0;
  }

  @Override
  Object entries() {
    return words;
  }
}
