import java.util.Arrays;

/** Evaluation order, conversions and arrays. */
class Expressions {
  static double example(double x1, double x2) {
    double u = x1;
    double v = Math.sin(u) * x2;
    u += v;
    return u * v;
  }

  static void elements(double[] a, int i) {
    a[i++] += a[i];
    a[0] = a[1] = i--;
    ++a[i];
  }

  static byte narrow(byte b, char c, long n) {
    b += c * 1.5f;
    b <<= n;
    b++;
    return b;
  }

  static double arrays(double x, int n) {
    double[][] m = {{x, 1}, new double[n]};
    float[][] f = new float[n][];
    double[] row = m[0].clone();
    Arrays.fill(row, 0, n, x);
    System.arraycopy(m[0], 0, row, 1, 1);
    return row[0] + f.length;
  }

  static double swap(double a, double b) {
    double t = a;
    a = b;
    b = t;
    return a - b;
  }

  static int passive(String s, double x) {
    String text = "x" + 1 + ": " + x + s;
    return Double.isNaN(x) ? text.length() : Math.floorMod(s.length(), 3);
  }
}
