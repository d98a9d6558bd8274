package dev.adjoint.processor.numbers;

import static dev.adjoint.processor.numbers.NumberClasses.component;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The derivatives of {@code atan2} where the squares of its operands overflow or underflow. */
class ArcTangentTest {
  private static final String SOURCE =
      """
      import dev.adjoint.*;
      final class Angle {
        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN})
        static double of(double a, double b) { return Math.atan2(a, b); }
        @Differentiable static float narrow(float a, float b) { return (float) Math.atan2(a, b); }
        @Differentiable static double over(double a) { return Math.atan2(a, 3); }
        @Differentiable static double strict(double b) { return StrictMath.atan2(3, b); }
        @Differentiable static double turned(double x) { return x > 0 ? 0 : Math.atan2(x, x); }
      }
      """;

  private static NumberClasses classes;

  @BeforeAll
  static void compile() {
    classes = new NumberClasses("Angle", SOURCE);
  }

  private static List<double[]> points() {
    List<double[]> points = new ArrayList<>();
    double[] sizes = {1e-300, 1e-200, 1e-162, 1e-100, 1, 1.5, 1e100, 1e154, 1e200, 1e300};
    for (double a : sizes) {
      for (double b : sizes) {
        points.addAll(List.of(new double[] {a, b}, new double[] {-a, b}, new double[] {a, -b}));
      }
      for (double zero : new double[] {0.0, -0.0}) {
        points.addAll(List.of(new double[] {a, zero}, new double[] {-a, zero}));
        points.addAll(List.of(new double[] {zero, a}, new double[] {zero, -a}));
      }
    }
    return points;
  }

  private static Dfp square(Dfp a, Dfp b) {
    return a.multiply(a).add(b.multiply(b));
  }

  @Test
  void bothModesAreRightAtAllMagnitudesAndOnTheAxes() throws Throwable {
    for (double[] p : points()) {
      Dfp a = Exact.of(p[0]);
      Dfp b = Exact.of(p[1]);
      Dfp byA = b.divide(square(a, b));
      Dfp byB = a.divide(square(a, b)).negate();
      Object gradient = classes.call("Adjoint", "of", p[0], p[1]);
      near(component(gradient, 1), byA, 3, p);
      near(component(gradient, 2), byB, 3, p);
      near(component(classes.call("Tangent", "of", p[0], p[1], 1.0, 0.0), 1), byA, 3, p);
      near(component(classes.call("Tangent", "of", p[0], p[1], 0.0, 1.0), 1), byB, 3, p);
    }
  }

  @Test
  void secondDerivativesAreRightWhereTheyAreFinite() throws Throwable {
    for (double[] p : points()) {
      Dfp a = Exact.of(p[0]);
      Dfp b = Exact.of(p[1]);
      Dfp square = square(a, b);
      Dfp mixed = a.add(b).multiply(a.subtract(b)).divide(square).divide(square);
      Dfp same = a.multiply(b).multiply(2).divide(square).divide(square);
      if (Math.max(Math.abs(p[0]), Math.abs(p[1])) > 1e-150) {
        Object h = classes.call("Hessian", "of", p[0], p[1]);
        double[][] matrix = (double[][]) component(h, 2);
        absolutelyNear(matrix[0][0], same.negate(), mixed, p);
        absolutelyNear(matrix[0][1], mixed, same, p);
        absolutelyNear(matrix[1][0], mixed, same, p);
        absolutelyNear(matrix[1][1], same, mixed, p);
      }
    }
  }

  @Test
  void nothingIsDefinedAtTheOriginAndNothingArrivesWhereNothingComesIn() throws Throwable {
    for (double a : new double[] {0.0, -0.0}) {
      for (double b : new double[] {0.0, -0.0}) {
        Object gradient = classes.call("Adjoint", "of", a, b);
        assertEquals(Double.NaN, component(gradient, 1));
        assertEquals(Double.NaN, component(gradient, 2));
        double[] aBar = {1};
        double[] bBar = {2};
        classes.call("Adjoint", "ofVjp", a, b, 0.0, aBar, bBar);
        assertArrayEquals(new double[] {1, 2}, new double[] {aBar[0], bBar[0]});
        assertEquals(0.0, component(classes.call("Tangent", "of", a, b, 0.0, 0.0), 1));
      }
    }
    assertEquals(0.0, component(classes.call("Adjoint", "turned", 1.0), 1));
  }

  @Test
  void floatAndConstants() throws Throwable {
    for (float size : new float[] {1e-30f, 1e-23f, 1, 2e19f, 1e30f}) {
      Object gradient = classes.call("Adjoint", "narrow", size, 2 * size);
      assertEquals(0.4f / size, (float) component(gradient, 1), 1e-6f * 0.4f / size);
      assertEquals(-0.2f / size, (float) component(gradient, 2), 1e-6f * 0.2f / size);
    }
    for (double x : new double[] {-1e200, -4, 0, 2.5, 4, 1e160}) {
      near(component(classes.call("Adjoint", "over", x), 1), slope(x, 1), 3, x);
      near(component(classes.call("Adjoint", "strict", x), 1), slope(x, -1), 3, x);
    }
  }

  private static Dfp slope(double x, int sign) {
    Dfp three = Exact.of(3);
    return three.divide(square(Exact.of(x), three)).multiply(sign);
  }

  private static void near(Object computed, Dfp exact, double ulps, double... point) {
    double error = Exact.ulps((double) computed, exact);
    assertTrue(error <= ulps, () -> computed + " for " + exact + text(point));
  }

  /** Within a few ulps of the larger of the two kinds of second derivatives. */
  private static void absolutelyNear(double computed, Dfp exact, Dfp other, double... point) {
    double larger = Math.max(Math.abs(exact.toDouble()), Math.abs(other.toDouble()));
    double error = Math.abs(computed - exact.toDouble());
    assertTrue(error <= 12 * Math.ulp(larger), () -> computed + " for " + exact + text(point));
  }

  private static String text(double... point) {
    return " at " + Arrays.toString(point);
  }
}
