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

  /** Keeps an array at the place that comes next, and goes on. */
  abstract void keep(Object array);

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
    double[] made = new double[length];
    keep(made);
    return made;
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
    double[] made = new double[length];
    keep(made);
    return made;
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
    float[] made = new float[length];
    keep(made);
    return made;
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
    float[] made = new float[length];
    keep(made);
    return made;
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
    long[] made = new long[length];
    keep(made);
    return made;
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
    long[] made = new long[length];
    keep(made);
    return made;
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
    int[] made = new int[length];
    keep(made);
    return made;
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
    int[] made = new int[length];
    keep(made);
    return made;
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
    short[] made = new short[length];
    keep(made);
    return made;
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
    short[] made = new short[length];
    keep(made);
    return made;
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
    char[] made = new char[length];
    keep(made);
    return made;
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
    char[] made = new char[length];
    keep(made);
    return made;
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
    byte[] made = new byte[length];
    keep(made);
    return made;
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
    byte[] made = new byte[length];
    keep(made);
    return made;
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
    boolean[] made = new boolean[length];
    keep(made);
    return made;
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
    boolean[] made = new boolean[length];
    keep(made);
    return made;
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
