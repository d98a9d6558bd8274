package dev.adjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SnapshotsTest {
  private final Snapshots snapshots = new Snapshots();

  @Test
  void contentsComeBackIntoTheSameArray() {
    double[] y = {1, 2};
    snapshots.save(0, y);
    y[0] = 5;
    snapshots.save(3, y);
    y[1] = 7;
    snapshots.restore(0, y);
    assertArrayEquals(new double[] {1, 2}, y);
    snapshots.restore(3, y);
    assertArrayEquals(new double[] {5, 2}, y);
    snapshots.restore(0, y);
    assertArrayEquals(new double[] {1, 2}, y);
  }

  @Test
  void everyTypeOfElementIsCopied() {
    for (Object array :
        new Object[] {
          new boolean[] {true},
          new byte[] {1},
          new short[] {1},
          new char[] {1},
          new int[] {1},
          new long[] {1},
          new float[] {1},
          new double[] {1},
          new String[] {"a"}
        }) {
      Object first = java.lang.reflect.Array.get(array, 0);
      snapshots.save(0, array);
      Object empty = java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), 1);
      System.arraycopy(empty, 0, array, 0, 1);
      snapshots.restore(0, array);
      assertEquals(first, java.lang.reflect.Array.get(array, 0));
    }
  }

  @Test
  void rowsComeBackWithTheirContents() {
    double[] first = {1};
    double[] second = {2};
    double[][] rows = {first, second, null, first};
    snapshots.save(0, rows);
    first[0] = 10;
    rows[0] = second;
    rows[1] = first;
    rows[2] = new double[3];
    snapshots.restore(0, rows);
    assertSame(first, rows[0]);
    assertSame(second, rows[1]);
    assertSame(null, rows[2]);
    assertSame(first, rows[3]);
    assertEquals(1, first[0]);
    assertEquals(2, second[0]);
  }

  @Test
  void rowsAloneComeBackWithTheNumbersOfNow() {
    double[] first = {1};
    double[][][] planes = {{first}, {{2}}};
    double[][] plane = planes[0];
    snapshots.saveReferences(0, planes);
    first[0] = 10;
    plane[0] = planes[1][0];
    planes[0] = planes[1];
    snapshots.restore(0, planes);
    assertSame(plane, planes[0]);
    assertSame(first, planes[0][0]);
    assertEquals(10, first[0]);
    double[] flat = {3};
    snapshots.saveReferences(0, flat);
    flat[0] = 4;
    snapshots.restore(0, flat);
    assertEquals(4, flat[0]);
  }

  @Test
  void aSlotTakesArraysOfAnyShape() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    double[][] rows = {{4}};
    snapshots.save(1, two);
    snapshots.save(1, three);
    three[2] = 0;
    snapshots.restore(1, three);
    assertEquals(3, three[2]);
    snapshots.save(1, rows);
    rows[0][0] = 0;
    snapshots.restore(1, rows);
    assertEquals(4, rows[0][0]);
    snapshots.save(1, null);
    snapshots.restore(1, null);
  }

  @Test
  void sizesAreThoseOfTheElements() {
    assertEquals(24, Snapshots.bytes(new double[3]));
    assertEquals(12, Snapshots.bytes(new float[3]));
    assertEquals(6, Snapshots.bytes(new char[3]));
    assertEquals(3, Snapshots.bytes(new boolean[3]));
    assertEquals(2 * 4 + 2 * 24, Snapshots.bytes(new double[2][3]));
    assertEquals(0, Snapshots.bytes(null));
    assertEquals(8, Snapshots.bytes(new Object[] {"a", null}));
  }
}
