package dev.adjoint.samples.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.samples.library.Spring;
import dev.adjoint.samples.library.SpringAdjoint;
import dev.adjoint.samples.library.SpringsAdjoint;
import dev.adjoint.samples.library.SpringsTangent;
import org.junit.jupiter.api.Test;

/** Records and instance methods of the library, by the companions in its jar. */
class SpringsTest {
  @Test
  void anInstanceMethodByItsArgumentAndAField() {
    var gradient = SpringAdjoint.energy(new Spring(3, 1), 1.5);
    assertEquals(0.375, gradient.value());
    assertEquals(1.5, gradient.length());
    assertEquals(0.125, gradient.stiffness());
  }

  @Test
  void recordsHaveRecordsOfAdjointsAndTangents() {
    Spring spring = new Spring(2, 1);
    var gradient = SpringsAdjoint.force(spring, spring, 3);
    assertEquals(1, gradient.value());
    assertEquals(new SpringsAdjoint.SpringAdjoint(0.25, -1), gradient.one());
    assertEquals(gradient.one(), gradient.other());
    assertEquals(1, gradient.length());
    var softer = new SpringsTangent.SpringTangent(-1, 0);
    var longer = new SpringsTangent.SpringTangent(0, 1);
    assertEquals(-1.25, SpringsTangent.force(spring, spring, 3, softer, longer, 0).tangent());
  }
}
