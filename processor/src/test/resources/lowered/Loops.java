/** Loops that count, loops that do not, and jumps out of them. */
class Loops {
  static double horner(double[] c, double x) {
    double acc = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      acc = acc * x + c[i];
    }
    return acc;
  }

  static void boundInAnArray(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j += 2) {
        a[i][j] = 0;
      }
    }
  }

  static void boundThatChanges(double[][] a) {
    for (int j = 0; j < a[0].length; j++) {
      a[0] = a[j];
    }
  }

  static double enhanced(double[] a) {
    double s = 0;
    for (double v : a) {
      if (v < 0) {
        return s;
      }
      double square = v * v;
      s += square;
      if (s > 10) break;
    }
    return s * 2;
  }

  static double indexChanges(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (x > i) i++;
      x = x * 0.5;
    }
    return x;
  }

  static double conditionWithEffect(double[] a) {
    int k = 0;
    double m = 0;
    while (a[k++] > 0) {
      m = a[k];
    }
    return m;
  }

  static double untilReturned(double x) {
    while (true) {
      x = x / 2;
      if (x < 1) {
        return x;
      }
    }
  }

  static double doWhile(double x) {
    int n = 0;
    do {
      if (x > 3) continue;
      x = x * x;
    } while (++n < 5);
    return x;
  }

  static int labels(int n) {
    int found = -1;
    outer:
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (i * j == 12) {
          found = i;
          break outer;
        }
        if (j == 7) continue outer;
      }
    }
    return found;
  }
}
