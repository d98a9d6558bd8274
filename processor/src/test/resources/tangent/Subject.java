/** Primals for forward mode: each way in which a tangent has to follow a value. */
public class Subject {
  static double example(double x1, double x2) {
    double a = x1 * x2;
    double b = Math.sin(a) / (2 + x1 * x1);
    return Math.sqrt(x1 * x1 + Math.exp(x2 * x2)) + Math.cos(b) - b;
  }

  static double horner(double[] c, double x) {
    double acc = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      acc = acc * x + c[i];
    }
    return acc;
  }

  static float floats(float x, double y, float[] a) {
    float sum = 0;
    for (float v : a) {
      sum += v * x * (float) y;
    }
    return sum / (1 + x * x);
  }

  static double earlyExit(double[] a, double limit) {
    double sum = 0;
    for (double v : a) {
      if (sum > limit * limit + 2) {
        return sum * v;
      }
      if (v < -1) {
        continue;
      }
      sum += v * v;
    }
    return sum;
  }

  static double whileLoops(double x, double y) {
    double s = x;
    int n = 0;
    while (s * s < 50 && n < 20) {
      s = s * 1.5 + y * 0.1 + 0.3;
      n++;
    }
    do {
      s = s * 0.5 + Math.atan(y);
      n--;
    } while (n > 0);
    return s;
  }

  static double labels(double x, double[] a) {
    double t = x;
    outer:
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        if (j > i + 1) {
          continue outer;
        }
        t = t * 0.9 + a[i] * a[j];
        if (t > 40) {
          break outer;
        }
      }
      t -= a[i];
    }
    return t * x;
  }

  static double[] rotated(double[] a, double angle) {
    double[] r = new double[a.length];
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (int i = 0; i + 1 < a.length; i += 2) {
      r[i] = c * a[i] - s * a[i + 1];
      r[i + 1] = s * a[i] + c * a[i + 1];
    }
    return r;
  }

  static void inPlace(double[] a, double h) {
    for (int k = 0; k < 3; k++) {
      for (int i = 1; i < a.length; i++) {
        a[i] += h * (a[i - 1] - a[i] * a[i]);
      }
      a[0] = h;
    }
  }

  static double inPlaceWithResult(double[] a, double x) {
    double old = a[0];
    a[0] = x * a[1];
    a[1] = 3;
    return old * a[0] + a[1] * x;
  }

  static double aliases(double[] a, double x) {
    double[] b = x > 0 ? a : new double[] {x, 2 * x, 3};
    double[] c = b;
    c[0] = c[1] * x;
    return a[0] * b[0] + c[1];
  }

  static double rows(double[][] m, double x) {
    double[] first = m[0];
    double[][] copy = m.clone();
    copy[0] = m[1].clone();
    copy[0][0] = x * first[0];
    m[1] = first;
    m[1][1] = x;
    double sum = 0;
    for (double[] row : copy) {
      for (double v : row) {
        sum += v * v;
      }
    }
    return sum * first[1] + m[1][0];
  }

  static double library(double[] a, double x) {
    double[] b = new double[a.length + 1];
    java.util.Arrays.fill(b, x * x);
    System.arraycopy(a, 0, b, 1, a.length);
    double[] passive = {1, 2};
    System.arraycopy(passive, 0, b, 0, 2);
    b[0] += x;
    return b[0] * b[1] * b[b.length - 1] + b[2] * x;
  }

  static double choices(double x, double y) {
    double m = Math.max(x, y) * Math.min(x * y, 3);
    double s = x > y ? x * x : y < 0 ? Math.abs(y) : 7;
    double t =
        switch ((int) Math.floor(Math.abs(x))) {
          case 0 -> x * y;
          case 1 -> s + x;
          default -> 4;
        };
    return m + s * t;
  }

  static double passiveResult(double x, int n) {
    double unused = x * 3;
    return n * 2.0;
  }

  static double guards(double x, double y) {
    if (x < -2) {
      throw new IllegalArgumentException("x = " + x);
    }
    return Math.log(x + 3) * y;
  }

  static double integers(double x, int n) {
    long k = 1;
    double p = 1;
    for (long i = n; i > 0; i -= 1) {
      k = k * 3 + i;
      p *= x + (k % 5);
    }
    return p;
  }

  static double powers(double x, double y) {
    return Math.pow(x * x + 1, y)
        + Math.pow(x, 3)
        + Math.hypot(x, y)
        + x % 3
        + (x + 5) / (y * y + 1);
  }
}
