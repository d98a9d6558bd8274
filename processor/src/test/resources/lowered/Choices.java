/** Conditions, short circuits and switches. */
class Choices {
  static double guard(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("negative: " + x);
    }
    return Math.sqrt(x);
  }

  static double oneSided(double x, double y) {
    if (x > y) {
      x = x - y;
    }
    return x;
  }

  static boolean shortCircuit(boolean a, boolean b) {
    return a && b || !a;
  }

  static double conditional(double x, int n) {
    return n > 0 ? x : n;
  }

  static double deadCode(double x) {
    final boolean debug = false;
    if (debug) {
      x = 1;
    }
    return debug ? x : -x;
  }

  static double asserted(double x) {
    assert x > 0 : x;
    return x;
  }

  static int fallThrough(int k) {
    int r = 0;
    switch (k) {
      case 1:
        r = 1;
      case 2:
        r += 2;
        break;
      default:
        r = 9;
    }
    return r;
  }

  static double rules(int k, double x) {
    double y =
        switch (k) {
          case 1, 2 -> x;
          case 3 -> {
            if (x > 0) {
              yield x * x;
            }
            yield 0;
          }
          default -> throw new IllegalStateException();
        };
    return y;
  }

  static double strings(String s, double x) {
    switch (s) {
      case "sin":
        return Math.sin(x);
      default:
        return x;
    }
  }
}
