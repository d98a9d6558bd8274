package dev.adjoint.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Arrays and stacks that are used again, for generated code: a sequence of places and a cursor.
 * Whoever asks for an array gets the one at the cursor, if it is of the type and length that is
 * wanted; else one from a little further on, or a new one. What is before the cursor is in use.
 */
public final class Pool extends PrimitiveArrays {
  /** How far ahead an array is looked for. */
  private static final int NEAR = 64;

  /** The longest array that is kept though its place is taken by one of another length. */
  private static final int SMALL = 1024;

  private Object[] places = new Object[16];
  private int cursor;
  private Pool passing;
  private final Map<Object, Object> seen = new IdentityHashMap<>();

  /** Keeps nothing yet. */
  public Pool() {}

  /**
   * The place of the cursor.
   *
   * @return what {@link #reset} takes
   */
  public int mark() {
    return cursor;
  }

  /**
   * Takes back the arrays that were asked for since.
   *
   * @param mark a place that {@link #mark} returned
   */
  public void reset(int mark) {
    cursor = mark;
  }

  /**
   * A second pool, for what each iteration of a loop gives back while the first keeps what it
   * leaves behind.
   *
   * @return the same one each time
   */
  public Pool passing() {
    if (passing == null) {
      passing = new Pool();
    }
    return passing;
  }

  /** Takes back everything. */
  public void clear() {
    cursor = 0;
    if (passing != null) {
      passing.clear();
    }
  }

  @Override
  Object held() {
    return cursor < places.length ? places[cursor] : null;
  }

  @Override
  void take() {
    cursor++;
  }

  @Override
  Object other(Class<?> type, int length) {
    int end = Math.min(places.length, cursor + NEAR);
    for (int i = cursor + 1; length <= SMALL && i < end; i++) {
      Object array = places[i];
      if (array != null && array.getClass() == type && Array.getLength(array) == length) {
        places[i] = places[cursor];
        places[cursor++] = array;
        return array;
      }
    }
    Object made = Array.newInstance(type.getComponentType(), length);
    Object old = held();
    keep(made);
    if (old != null && old.getClass().isArray() && Array.getLength(old) <= SMALL) {
      putAside(old);
    }
    return made;
  }

  /** Keeps an array in a free place nearby, if there is one. */
  private void putAside(Object array) {
    for (int i = cursor; i < cursor + NEAR - 1; i++) {
      if (i >= places.length) {
        places = Arrays.copyOf(places, Capacity.after(places.length));
      }
      if (places[i] == null) {
        places[i] = array;
        return;
      }
    }
  }

  private void keep(Object array) {
    if (cursor >= places.length) {
      places = Arrays.copyOf(places, Capacity.after(places.length));
    }
    places[cursor++] = array;
  }

  /**
   * An array of any type, of zeros or nulls.
   *
   * @param type the type of the array
   * @param length its length
   * @param <T> the type of the array
   * @return the array
   */
  public <T> T zeros(Class<T> type, int length) {
    Object array = held();
    if (array != null && array.getClass() == type && Array.getLength(array) == length) {
      take();
    } else {
      array = other(type, length);
    }
    clear(array);
    return type.cast(array);
  }

  /**
   * An array of arrays of zeros or nulls.
   *
   * @param type the type of the outer array
   * @param length its length
   * @param second the length of its rows
   * @param <T> the type of the outer array
   * @return the array
   */
  public <T> T zeros(Class<T> type, int length, int second) {
    T array = zeros(type, length(length, second));
    Class<?> row = type.getComponentType();
    Object[] rows = (Object[]) array;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = zeros(row, second);
    }
    return array;
  }

  /**
   * An array of arrays of arrays of zeros or nulls.
   *
   * @param type the type of the outer array
   * @param length its length
   * @param second the length of its rows
   * @param third the length of their rows
   * @param <T> the type of the outer array
   * @return the array
   */
  public <T> T zeros(Class<T> type, int length, int second, int third) {
    T array = zeros(type, length(length, length(second, third)));
    Class<?> row = type.getComponentType();
    Object[] rows = (Object[]) array;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = zeros(row, second, third);
    }
    return array;
  }

  /** The first length, after the exception for the second that Java throws before any other. */
  private static int length(int length, int inner) {
    if (inner < 0 && length >= 0) {
      throw new NegativeArraySizeException(Integer.toString(inner));
    }
    return length;
  }

  private static void clear(Object array) {
    if (array instanceof double[] numbers) {
      Arrays.fill(numbers, 0.0);
    } else if (array instanceof float[] numbers) {
      Arrays.fill(numbers, 0.0f);
    } else if (array instanceof int[] numbers) {
      Arrays.fill(numbers, 0);
    } else if (array instanceof long[] numbers) {
      Arrays.fill(numbers, 0L);
    } else if (array instanceof boolean[] numbers) {
      Arrays.fill(numbers, false);
    } else if (array instanceof byte[] numbers) {
      Arrays.fill(numbers, (byte) 0);
    } else if (array instanceof short[] numbers) {
      Arrays.fill(numbers, (short) 0);
    } else if (array instanceof char[] numbers) {
      Arrays.fill(numbers, '\0');
    } else {
      Arrays.fill((Object[]) array, null);
    }
  }

  /**
   * A copy of an array of references.
   *
   * @param array an array
   * @param <T> the type of the elements
   * @return an array of the same type, length and contents
   */
  public <T> T[] copyOf(T[] array) {
    @SuppressWarnings("unchecked") // an array has the class of an array
    Class<T[]> type = (Class<T[]>) array.getClass();
    T[] copy = zeros(type, array.length);
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  /**
   * Arrays of zeros in the shape of another array.
   *
   * @param array an array of any rank of a primitive type; rows may have different lengths or be
   *     {@code null}
   * @param <T> the type of the array
   * @return arrays of zeros of the same lengths at every rank; {@code null} where {@code array} is
   */
  public <T> T zerosLike(T array) {
    if (array == null) {
      return null;
    }
    @SuppressWarnings("unchecked") // the class of an array is the one of its type
    Class<T> type = (Class<T>) array.getClass();
    T zeros = zeros(type, Array.getLength(array));
    if (zeros instanceof Object[] rows) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] = zerosLike(((Object[]) array)[i]);
      }
    }
    return zeros;
  }

  /**
   * Copies arrays at every rank into kept ones.
   *
   * @return what copies, and has no copies yet
   */
  public Copies copies() {
    Copies copies = held() instanceof Copies kept ? kept : new Copies(this);
    keep(copies);
    copies.clear();
    return copies;
  }

  /**
   * A stack of {@code boolean}.
   *
   * @return an empty stack
   */
  public BooleanStack booleanStack() {
    BooleanStack stack = held() instanceof BooleanStack kept ? kept : new BooleanStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of {@code int}, or of what fits into it.
   *
   * @return an empty stack
   */
  public IntStack intStack() {
    IntStack stack = held() instanceof IntStack kept ? kept : new IntStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of {@code long}.
   *
   * @return an empty stack
   */
  public LongStack longStack() {
    LongStack stack = held() instanceof LongStack kept ? kept : new LongStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of {@code float}.
   *
   * @return an empty stack
   */
  public FloatStack floatStack() {
    FloatStack stack = held() instanceof FloatStack kept ? kept : new FloatStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of {@code double}.
   *
   * @return an empty stack
   */
  public DoubleStack doubleStack() {
    DoubleStack stack = held() instanceof DoubleStack kept ? kept : new DoubleStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of references.
   *
   * @param <T> the type of the entries
   * @return an empty stack
   */
  public <T> ObjectStack<T> objectStack() {
    @SuppressWarnings("unchecked") // it is empty when it is handed out
    ObjectStack<T> stack =
        held() instanceof ObjectStack<?> kept ? (ObjectStack<T>) kept : new ObjectStack<>();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * A stack of references to anything.
   *
   * @return an empty stack
   */
  public ReferenceStack referenceStack() {
    ReferenceStack stack = held() instanceof ReferenceStack kept ? kept : new ReferenceStack();
    keep(stack);
    stack.clear();
    return stack;
  }

  /**
   * What {@link Sharing#between} says.
   *
   * @param one an array of any rank, or null
   * @param other an array of any rank, or null
   * @return whether writing through one of them can be seen through the other
   */
  public boolean between(Object one, Object other) {
    boolean shared = Sharing.between(one, other, forgotten());
    seen.clear();
    return shared;
  }

  /**
   * What {@link Sharing#within} says.
   *
   * @param array an array of any rank, or null
   * @return whether writing through one row can be seen through another
   */
  public boolean within(Object array) {
    boolean shared = Sharing.within(array, forgotten());
    seen.clear();
    return shared;
  }

  /**
   * Requires what {@link Sharing#requireSame} does.
   *
   * @param one an array of any rank, or null
   * @param ofOne its adjoint buffer
   * @param other an array of any rank, or null
   * @param ofOther its adjoint buffer
   */
  public void requireSame(Object one, Object ofOne, Object other, Object ofOther) {
    Sharing.requireSame(one, ofOne, other, ofOther, forgotten());
    seen.clear();
  }

  /** The map, without what an exception may have left in it. */
  private Map<Object, Object> forgotten() {
    seen.clear();
    return seen;
  }

  /**
   * How much memory the arrays take.
   *
   * @return the number of bytes, without headers
   */
  public long bytes() {
    long bytes = passing == null ? 0 : passing.bytes();
    for (Object place : places) {
      bytes += Bytes.of(place);
    }
    return bytes;
  }

  /** Forgets all arrays. */
  public void release() {
    places = new Object[16];
    passing = null;
    seen.clear();
  }
}
