package p;

/** Shadows {@code java.lang.Math} in this package. */
class Math {
  static final double PI = 3;

  static int sin(double x) {
    return (int) x;
  }
}
