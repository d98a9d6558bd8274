import java.util.Arrays;

/** Methods in which evaluation order, conversions and jumps show. */
public class Subject {
  public enum Colour {
    RED,
    GREEN,
    BLUE
  }

  static final double LIMIT = 2.5;
  public static final double[] WEIGHTS = {0.5, 1.5, 2.5};

  static double example(double x1, double x2) {
    double u = x1;
    double v = Math.sin(u) * x2;
    u += v;
    return u * v;
  }

  static double horner(double[] c, double x) {
    double acc = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      acc = acc * x + c[i];
    }
    return acc;
  }

  static double earlyReturn(double[] a) {
    double s = 0;
    double t;
    for (double v : a) {
      if (v < 0) return s;
      t = v * v;
      s += t;
      if (s > 10) break;
    }
    return s * 2;
  }

  static int fallThrough(int k) {
    int r = 0;
    switch (k % 7) {
      case 1:
        r = 1;
      case 2:
        r += 2;
        break;
      default:
        r = 9;
      case 4:
        {
          r++;
        }
      case 5:
        if (k > 3) break;
        r *= 2;
    }
    return r;
  }

  static int fallThroughWithoutDefault(int k) {
    int r = 100;
    switch (k & 3) {
      case 3:
        int local = k;
        r += local;
      case 1:
        local = 7;
        r += local;
      case 2:
    }
    return r;
  }

  static double switchExpression(int k, double x) {
    double y =
        switch (k % 5) {
          case 1, 2 -> x;
          case 3 -> {
            double z = x * x;
            if (z > 1) {
              yield z;
            }
            yield -z;
          }
          case 4 -> k;
          default -> throw new IllegalArgumentException("k " + k);
        };
    return y;
  }

  static double oldSwitchExpression(char c, float f) {
    return 1
        + switch (c) {
          case 'a':
            f = f + 1;
          case 'b':
            yield f * 2;
          default:
            yield c;
        };
  }

  static int onStrings(String s) {
    switch (s) {
      case "a":
      case "bb":
        return s.length();
      case "c":
        break;
      default:
        return -1;
    }
    return 3;
  }

  static int onNothing(String s) {
    switch (s) {
      default:
        return 1;
    }
  }

  static int onEnums(int k) {
    Colour colour = k < 0 ? null : k % 3 == 0 ? Colour.RED : k % 3 == 1 ? Colour.GREEN : Colour.BLUE;
    int first =
        switch (colour) {
          case RED -> 1;
          case GREEN -> 2;
          case BLUE -> 3;
        };
    switch (colour) {
      case GREEN -> first += 10;
      case RED -> {
        if (k > 2) break;
        first += 20;
      }
      default -> {}
    }
    return first;
  }

  static double conditionWithEffects(double x) {
    int n = 0;
    while (x > 1 && n++ < 10) {
      x = x / 2;
      if (n == 3) continue;
      x -= 0.1;
    }
    do {
      x *= x;
      if (x > 1e6) {
        continue;
      }
      x += 0.001;
    } while (x > 0.5 && ++n < 40);
    return x + n;
  }

  static double guards(double x) {
    assert x > -1 : "negative " + x;
    assert x < 100;
    if (x == 0) throw new ArithmeticException();
    else x = x + 1;
    if (x < 0) {
      x = -x;
    } else if (x > LIMIT) {
      throw new IllegalStateException("too large: " + x + ' ' + 1 + 2L);
    }
    return x > 2 ? x : -x;
  }

  static void continueOuter(double[][] a, int n) {
    outer:
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < a[i].length; j++) {
        if (a[i][j] < 0) continue outer;
        if (a[i][j] > 2) break outer;
        a[i][j] *= i++ < 3 ? 2 : 3;
        if (i >= n) break outer;
      }
    }
  }

  static double order(double[] a, int i) {
    i = Math.abs(i % 2);
    a[i++] = a[i] + i++;
    a[i = 0] += a[i + 1] * (i = 1);
    int k = i++ + ++i;
    a[k % a.length]++;
    --a[0];
    double x = a[0]-- - --a[1] + k;
    return x = a[i % a.length] = x * 2;
  }

  static int storeAfterValue(int[] a, int i) {
    int n = 0;
    a[i] = n = a.length == 3 ? 7 : 8;
    return n;
  }

  static int compoundLoadsFirst(int[] a) {
    a[0] += a[0]++ + (a[0] = 10);
    int i = 5;
    i += i++ * 2 + i;
    i = i++ + i;
    return a[0] + i;
  }

  static long narrow(int x, long y) {
    byte b = (byte) x;
    b += 300;
    b *= 1.7;
    short s = b;
    s >>= 2L;
    s++;
    char c = 'x';
    c += x;
    c--;
    int shifted = x << y;
    shifted >>>= 3;
    shifted ^= x | 12 & ~x;
    long wide = y >> x;
    wide += 1.5f;
    wide %= 1000;
    boolean flag = x > 3 ^ y < 2;
    flag |= x == y;
    flag &= !flag | true;
    return b + s + c + shifted + wide + (flag ? 1 : 0) + (int) 3e10 + (char) -1 + -c + +s;
  }

  static float floats(float x, int n, double d) {
    float y = x * n / 3;
    y += d;
    y -= 1e-3;
    return y > d ? y : (float) (d * x);
  }

  static int divide(int a, int b) {
    return a / b + a % b;
  }

  static double arrays(int n, double x) {
    double[][] m = new double[n][n + 1];
    double[][] ragged = new double[3][];
    double[][] literal = {{1, x}, {}, {2 * x, 3, n}};
    int[] counts = new int[] {n, 'a', 3};
    for (int i = 0; i < m.length; i++) {
      ragged[i % 3] = new double[i];
      for (int j = 0; j <= n; ++j) {
        m[i][j] = i * x + j;
      }
    }
    double[] row = m[0].clone();
    Arrays.fill(m[0], 1);
    Arrays.fill(row, 1, n, 2.5f);
    System.arraycopy(literal[2], 1, row, 0, 2);
    double[] alias = row;
    alias[0] += ragged.length + ragged[2].length;
    double s = 0;
    for (double[] r : literal) {
      for (var v : r) {
        s += v;
      }
    }
    for (long c : counts) s += c;
    return s + row[0] + row[1] + m[0][0] + WEIGHTS[1];
  }

  static double steps(int n) {
    double s = 0;
    for (int i = n; 0 < i; i -= 2) s += i;
    for (int i = 0; n >= i; i = i + 3) s += i;
    for (long i = 10; i > 0; i = i - 1) s *= 1.5;
    for (int i = 0, j = n; i < j; i++, j--) s += i * j;
    for (int i = 0; i < n; i++) {
      if (i == 3) i += 2;
      s -= i;
    }
    for (int i = 0; i < n; n--) s++;
    int k = 0;
    for (; ; ) {
      if (k++ > 4) break;
    }
    for (k = 2; k < 5; k++) s += k;
    for (byte b = 0; b < 3; b++) s += b;
    return s + k;
  }

  static double whileTrue(double x) {
    int n = 0;
    while (true) {
      n++;
      x = x * 0.5 + 1;
      if (n > 20) {
        return x;
      }
      if (x > 1.9) {
        for (; ; ) {
          x -= 0.1;
          if (x < 1) return x + n;
        }
      }
    }
  }

  static double swap(double a, double b, int n) {
    double previous = a;
    double current = b;
    for (int i = 0; i < n; i++) {
      double next = previous + current;
      previous = current;
      current = next;
    }
    return previous / current;
  }

  static double labels(double x) {
    block:
    {
      if (x > 1) {
        x = 2;
        break block;
      }
      x = x + 1;
      a:
      b:
      for (int i = 0; i < 3; i++) {
        x++;
        if (x > 3) continue b;
        if (x > 2.5) break a;
      }
    }
    return x;
  }

  static double shadows(double x) {
    for (int i = 0; i < 2; i++) {
      double y = x + i;
      x = y;
    }
    for (int i = 5; i < 7; i++) {
      double y = x - i;
      {
        final int k = 2;
        y *= k;
      }
      x += y;
    }
    ;
    return x;
  }

  static int passive(String s, double x) {
    int n = s.length();
    boolean odd = Double.isNaN(x) || Integer.compare(n, 2) > 0 && s.charAt(0) == 'a';
    String t = "n=" + n;
    t += odd;
    String nothing = null;
    return t.length() + (nothing == null ? 1 : 2) + (s != t ? 4 : 8) + Integer.MAX_VALUE % 7;
  }

  static double elementary(double x, int n) {
    int whole = Math.floorMod(n, 3) + Math.abs(n) + Math.max(n, 2);
    long rounded = Math.round(x);
    return StrictMath.cos(x) + Math.fma(x, 2, 3) + Math.PI + whole + rounded + Math.min(x, n)
        + Math.addExact(n, n) + Math.pow(x, 2) + Math.abs(-0.5f);
  }

  static double nestedConditions(double x, double y) {
    boolean both = x > 0 && (y > 0 || x > 1) && !(x == y);
    boolean either = x > 2 || (x = x + 1) > 1;
    double z = both ? (either ? x : y) : (either ? -x : (y = 3) + y);
    return z + y;
  }

  static void returnsNothing(double[] a, double x) {
    for (int i = 0; i < a.length; i++) {
      if (x > 1) return;
      if (a[i] == 0) {
        continue;
      }
      a[i] /= x;
    }
    a[0] = x;
  }

  static double sparse(int[] start, double[] v) {
    double s = 0;
    for (int i = 0; i + 1 < start.length; i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        s += v[k] * i;
      }
    }
    return s;
  }

  static int loopOnce(int n) {
    do {
      if (n > 3) break;
      return n;
    } while (true);
    while (n > 0) {
      n++;
      return n;
    }
    return -n;
  }

  static double thrown(double x) {
    RuntimeException fault = new IllegalArgumentException("x=" + x);
    if (x > 1) throw fault;
    if (x < -1) {
      throw null;
    }
    return x;
  }

  static double switchAsCondition(double x, int k) {
    while (switch (k) {
      case 1 -> {
        if (x > 3) yield true;
        yield false;
      }
      default -> k > 0 && x > 1;
    }) {
      x /= 2;
      k--;
    }
    return x;
  }

  static double chained(double x, int n) {
    double[] t = new double[3];
    int i = 0;
    t[i++] = t[i] = x;
    t[i] *= t[i - 1] + (i = 2);
    double y = x, z = y = x * x;
    for (int k = 0, m = n; k < m; k++, y += 1) {
      z -= k;
    }
    return t[0] + t[1] + t[2] + i + y + z;
  }

  static double manyUpdates(double[][] m, double s) {
    for (double[] r : m) {
      for (int q = r.length; q-- > 0; ) {
        r[q] *= s;
      }
    }
    return switch ((int) s) {
      case 0, 1:
        double local = s;
        yield local + 1;
      case 2:
        local = 3;
        yield local;
      default:
        yield m[0][0];
    };
  }
}
