package dev.adjoint.runtime;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** A growable stack of {@code double} values. */
public final class DoubleStack extends Stack {
  private double[] entries = new double[16];
  private int size;

  /** Creates an empty stack. */
  public DoubleStack() {}

  /**
   * Puts a value on top.
   *
   * @param value the value
   */
  public void push(double value) {
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
  public double pop() {
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
