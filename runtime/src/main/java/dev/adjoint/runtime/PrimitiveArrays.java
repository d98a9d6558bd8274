package dev.adjoint.runtime;

import java.util.Arrays;

/**
 * The arrays of primitive type of a {@link Pool}, by type: {@code doubles(n)} is {@code new
 * double[n]}, {@code usedDoubles(n)} the same with any contents, {@code copyOf(a)} is {@code
 * a.clone()}.
 */
abstract class PrimitiveArrays {
  PrimitiveArrays() {}

  /** What is kept at the place that comes next; null if nothing is. */
  abstract Object held();

  /** Goes on to the next place. */
  abstract void take();

  /** Takes an array that is kept further on, or makes one; goes on. */
  abstract Object other(Class<?> type, int length);

  /**
   * A {@code double[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final double[] doubles(int length) {
    if (held() instanceof double[] array && array.length == length) {
      take();
      Arrays.fill(array, 0.0);
      return array;
    }
    double[] other = (double[]) other(double[].class, length);
    Arrays.fill(other, 0.0);
    return other;
  }

  /**
   * A {@code double[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final double[] usedDoubles(int length) {
    if (held() instanceof double[] array && array.length == length) {
      take();
      return array;
    }
    return (double[]) other(double[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final double[] copyOf(double[] array) {
    double[] copy = usedDoubles(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code float[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final float[] floats(int length) {
    if (held() instanceof float[] array && array.length == length) {
      take();
      Arrays.fill(array, 0.0f);
      return array;
    }
    float[] other = (float[]) other(float[].class, length);
    Arrays.fill(other, 0.0f);
    return other;
  }

  /**
   * A {@code float[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final float[] usedFloats(int length) {
    if (held() instanceof float[] array && array.length == length) {
      take();
      return array;
    }
    return (float[]) other(float[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final float[] copyOf(float[] array) {
    float[] copy = usedFloats(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code long[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final long[] longs(int length) {
    if (held() instanceof long[] array && array.length == length) {
      take();
      Arrays.fill(array, 0L);
      return array;
    }
    long[] other = (long[]) other(long[].class, length);
    Arrays.fill(other, 0L);
    return other;
  }

  /**
   * A {@code long[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final long[] usedLongs(int length) {
    if (held() instanceof long[] array && array.length == length) {
      take();
      return array;
    }
    return (long[]) other(long[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final long[] copyOf(long[] array) {
    long[] copy = usedLongs(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * An {@code int[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final int[] ints(int length) {
    if (held() instanceof int[] array && array.length == length) {
      take();
      Arrays.fill(array, 0);
      return array;
    }
    int[] other = (int[]) other(int[].class, length);
    Arrays.fill(other, 0);
    return other;
  }

  /**
   * An {@code int[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final int[] usedInts(int length) {
    if (held() instanceof int[] array && array.length == length) {
      take();
      return array;
    }
    return (int[]) other(int[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final int[] copyOf(int[] array) {
    int[] copy = usedInts(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code short[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final short[] shorts(int length) {
    if (held() instanceof short[] array && array.length == length) {
      take();
      Arrays.fill(array, (short) 0);
      return array;
    }
    short[] other = (short[]) other(short[].class, length);
    Arrays.fill(other, (short) 0);
    return other;
  }

  /**
   * A {@code short[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final short[] usedShorts(int length) {
    if (held() instanceof short[] array && array.length == length) {
      take();
      return array;
    }
    return (short[]) other(short[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final short[] copyOf(short[] array) {
    short[] copy = usedShorts(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code char[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final char[] chars(int length) {
    if (held() instanceof char[] array && array.length == length) {
      take();
      Arrays.fill(array, '\0');
      return array;
    }
    char[] other = (char[]) other(char[].class, length);
    Arrays.fill(other, '\0');
    return other;
  }

  /**
   * A {@code char[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final char[] usedChars(int length) {
    if (held() instanceof char[] array && array.length == length) {
      take();
      return array;
    }
    return (char[]) other(char[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final char[] copyOf(char[] array) {
    char[] copy = usedChars(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code byte[]} of zeros.
   *
   * @param length its length
   * @return the array
   */
  public final byte[] byteArray(int length) {
    if (held() instanceof byte[] array && array.length == length) {
      take();
      Arrays.fill(array, (byte) 0);
      return array;
    }
    byte[] other = (byte[]) other(byte[].class, length);
    Arrays.fill(other, (byte) 0);
    return other;
  }

  /**
   * A {@code byte[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final byte[] usedByteArray(int length) {
    if (held() instanceof byte[] array && array.length == length) {
      take();
      return array;
    }
    return (byte[]) other(byte[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final byte[] copyOf(byte[] array) {
    byte[] copy = usedByteArray(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * A {@code boolean[]} of zeros, that is, of {@code false}.
   *
   * @param length its length
   * @return the array
   */
  public final boolean[] booleans(int length) {
    if (held() instanceof boolean[] array && array.length == length) {
      take();
      Arrays.fill(array, false);
      return array;
    }
    boolean[] other = (boolean[]) other(boolean[].class, length);
    Arrays.fill(other, false);
    return other;
  }

  /**
   * A {@code boolean[]} that holds anything.
   *
   * @param length its length
   * @return the array
   */
  public final boolean[] usedBooleans(int length) {
    if (held() instanceof boolean[] array && array.length == length) {
      take();
      return array;
    }
    return (boolean[]) other(boolean[].class, length);
  }

  /**
   * A copy.
   *
   * @param array an array
   * @return an array of the same length and contents
   */
  public final boolean[] copyOf(boolean[] array) {
    boolean[] copy = usedBooleans(array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }
}
