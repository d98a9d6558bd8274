package dev.adjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every stack gives back what {@link ArrayDeque} gives back, beyond its first capacity. */
class StacksTest {
  private static final int STEPS = 5_000;

  private final Random random = new Random(1);

  private interface Push<T> {
    void push(T value);
  }

  private interface Pop<T> {
    T pop();
  }

  private <T> void compare(Push<T> push, Pop<T> pop, Pop<T> source) {
    assertThrows(NoSuchElementException.class, pop::pop);
    ArrayDeque<T> expected = new ArrayDeque<>();
    for (int i = 0; i < STEPS; i++) {
      if (random.nextInt(3) > 0 || expected.isEmpty()) {
        T value = source.pop();
        expected.push(value);
        push.push(value);
      } else {
        assertEquals(expected.pop(), pop.pop());
      }
    }
    while (!expected.isEmpty()) {
      assertEquals(expected.pop(), pop.pop());
    }
    assertThrows(NoSuchElementException.class, pop::pop);
  }

  @Test
  void doubles() {
    DoubleStack stack = new DoubleStack();
    this.<Double>compare(stack::push, stack::pop, random::nextDouble);
  }

  @Test
  void floats() {
    FloatStack stack = new FloatStack();
    this.<Float>compare(stack::push, stack::pop, random::nextFloat);
  }

  @Test
  void ints() {
    IntStack stack = new IntStack();
    this.<Integer>compare(stack::push, stack::pop, random::nextInt);
  }

  @Test
  void longs() {
    LongStack stack = new LongStack();
    this.<Long>compare(stack::push, stack::pop, random::nextLong);
  }

  @Test
  void booleans() {
    BooleanStack stack = new BooleanStack();
    this.<Boolean>compare(stack::push, stack::pop, random::nextBoolean);
  }

  @Test
  void references() {
    ObjectStack<String> stack = new ObjectStack<>();
    this.<String>compare(stack::push, stack::pop, () -> "s" + random.nextInt());
  }

  @Test
  void capacityDoublesAndThenStopsAtTheLargestArray() {
    assertEquals(32, Capacity.after(16));
    assertEquals(Integer.MAX_VALUE - 8, Capacity.after(1 << 30));
    assertThrows(OutOfMemoryError.class, () -> Capacity.after(Integer.MAX_VALUE - 8));
  }
}
