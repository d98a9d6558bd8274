package dev.adjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** The shape of a shadow is that of the original, its entries are zero and its own. */
class ShadowsTest {
  @Test
  void raggedRowsAndMissingRowsKeepTheirShape() {
    float[][] array = {{1, 2, 3}, null, {}, {4}};
    float[][] zeros = Shadows.zerosLike(array);
    assertArrayEquals(new float[][] {{0, 0, 0}, null, {}, {0}}, zeros);
    assertEquals(2, array[0][1]);
  }

  @Test
  void rowsAreNew() {
    double[][][] array = {{{1.0}}};
    double[][][] zeros = Shadows.zerosLike(array);
    assertNotSame(array[0][0], zeros[0][0]);
    assertEquals(0.0, zeros[0][0][0]);
  }

  @Test
  void nullStaysNull() {
    assertNull(Shadows.<double[][]>zerosLike(null));
  }
}
