package corpus.language;

import dev.adjoint.Differentiable;

/** Integer arithmetic beside active numbers, exactly as Java does it. */
final class Integers {
  private Integers() {}

  // @inputs 0.7, 5
  // @inputs 0.7, -2147483648
  @Differentiable
  static double overflow(double x, int n) {
    int big = Integer.MAX_VALUE;
    big += n;
    int product = n * 1103515245 + 12345;
    long wide = (long) n * n;
    return x * (big % 1000) + x * x * (product >>> 16) * 1e-5 + x * (wide & 0xff);
  }

  // @inputs 1.3, 37, -9876543210L
  @Differentiable
  static double shifts(double x, int n, long m) {
    int a = n << 33;
    int b = -n >> 2;
    int c = -n >>> 28;
    long d = m >> 70;
    long e = m >>> 60;
    long f = 1L << n;
    return x * a + x * x * b + x * c + d * x + e * x + (f & 0xffff) * x + (f == 0 ? 0 : x);
  }

  // @inputs 0.9, 7, -3
  // @inputs 0.9, -7, 3
  @Differentiable
  static double division(double x, int a, int b) {
    return x * (a / b) + x * x * (a % b) + (a / b + x) / b + x / a * b;
  }

  // @inputs 0.4, 300, 70000
  @Differentiable
  static double narrow(double x, int a, int b) {
    byte small = (byte) a;
    short medium = (short) b;
    char letter = (char) (b + 'a');
    small += 100;
    medium *= 3;
    letter++;
    small >>= 1;
    return x * small + x * x * medium * 1e-3 + letter * x * 1e-4;
  }

  @Differentiable
  static double compoundNarrow(double x) {
    byte b = 10;
    b += 120;
    b ^= 0x55;
    short s = 1;
    s <<= 15;
    s >>>= 3;
    char c = 'A';
    c += 2;
    c -= 'B';
    int i = 7;
    i /= 2;
    i %= 2;
    i |= 12;
    i &= ~4;
    return x * b + s * x * x * 1e-3 + c * x + i * x;
  }

  // @inputs 0.8, true, false
  @Differentiable
  static double logic(double x, boolean p, boolean q) {
    boolean r = p ^ q;
    r &= !q;
    r |= p & q;
    int count = 0;
    if (p || count++ > 0) {
      count += 10;
    }
    if (q && ++count > 0) {
      count += 100;
    }
    if (q | ++count > 0) {
      count += 1000;
    }
    return r ? x * x * count : x;
  }

  // @inputs 1.2, 3, 5L, 'b', (byte) -4, (short) 9, 0.5f
  @Differentiable(wrt = "x")
  static double promotion(double x, int i, long l, char c, byte b, short s, float f) {
    return x * i
        + l * x
        + x * c / 100
        + b * x
        + s * x * x
        + f * x
        + i / 2 * x
        + l / 2 * x
        + f / 2 * x
        - +b * -s * ~i * x * 1e-2;
  }

  // @inputs 0.7, 12
  @Differentiable
  static double bitLoop(double x, int n) {
    double power = x;
    double result = 1;
    for (int k = n; k != 0; k >>= 1) {
      if ((k & 1) == 1) {
        result *= power;
      }
      power *= power;
    }
    return result;
  }

  // @inputs 0.6, 27
  @Differentiable
  static double collatz(double x, int n) {
    long k = n;
    double sum = 0;
    while (k != 1) {
      k = (k & 1) == 0 ? k / 2 : 3 * k + 1;
      sum = sum * x + 1.0 / k;
    }
    return sum;
  }

  @Differentiable
  static double intExtremes(double x) {
    int min = Integer.MIN_VALUE;
    long lmin = Long.MIN_VALUE;
    return x * (min / -1) * 1e-9
        + x * Math.abs(min) * 1e-9
        + x * (-lmin) * 1e-18
        + (int) 1e20 * x * 1e-9
        + (long) Double.NaN * x
        + (char) -1 * x * x * 1e-4
        + (byte) 200 * x;
  }
}
