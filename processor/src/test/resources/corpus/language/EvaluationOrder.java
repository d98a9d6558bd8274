package corpus.language;

import dev.adjoint.Differentiable;

/** Side effects inside expressions, in Java's left-to-right order. */
final class EvaluationOrder {
  private EvaluationOrder() {}

  // @inputs v(0.3, 0.6, 0.9, 1.2), 0.7
  @Differentiable
  static double incrementInIndex(double[] a, double x) {
    int i = 0;
    a[i++] = i + (x += 2);
    a[i] = a[i++] * a[i] + x++;
    a[++i] += a[i - 1] * --x;
    return a[0] * a[1] + a[2] * a[3] + i * x;
  }

  @Differentiable
  static double assignmentAsValue(double x, double y) {
    double a;
    double b;
    double c = (a = x * y) + (b = a * x) * (a = b + 1);
    return a * b + c;
  }

  @Differentiable
  static double chained(double x) {
    double a;
    double b;
    double c;
    a = b = c = x * x;
    a += b *= c -= x;
    return a + 2 * b + 3 * c;
  }

  @Differentiable
  static double readBeforeWrite(double x) {
    x = x + (x = x * 2) * x;
    x += x * (x = 3 * x);
    x *= x++ + ++x;
    return x;
  }

  @Differentiable
  static double activeIncrement(double x) {
    double y = x++ * ++x;
    y = y-- - --y * x--;
    return y * x;
  }

  // @inputs v(1.5, 2.5, 3.5)
  @Differentiable
  static double incrementElements(double[] a) {
    int k = 0;
    double s = a[k++]++ * ++a[k];
    s += a[k--]-- * --a[k];
    a[k + 2] *= a[k] *= s;
    return s + a[0] + a[1] * a[2];
  }

  // @inputs v(0.5, 0.7, 1.1, 1.3), 0.9
  @Differentiable
  static double indexChangedOnTheRight(double[] a, double x) {
    int i = 1;
    a[i] = x * (i = 3) * a[i];
    a[i] += a[i = 0] * a[i + 2];
    int[] p = {2, 0, 1, 3};
    a[p[i]] *= (p[i] = 1) + a[p[i]];
    return a[0] + 2 * a[1] + 3 * a[2] * a[3];
  }

  // @inputs v(0.5, 0.7, 1.1), v(2.0, 3.0, 4.0)
  @Differentiable
  static double arrayChangedOnTheRight(double[] a, double[] b) {
    double[] c = a;
    c[0] = (c = b)[1] * a[0];
    c[0] += (c = a)[2] * b[0];
    return a[0] * b[0] + c[0] * c[1];
  }

  // @inputs 0.7, 3
  @Differentiable
  static double conditionWithEffect(double x, int n) {
    double s = 1;
    int k = n;
    while (k-- > 0) {
      s = s * x + k;
    }
    do {
      s *= x;
    } while (++k < n);
    for (int i = 0, j = n; i++ < j--; s += i * x) {
      s *= j;
    }
    return s;
  }

  // @inputs 0.7, 1.3
  @Differentiable
  static double conditionAssigns(double x, double y) {
    double z;
    if ((z = x * y) < 1 && (y += z) > 1) {
      z *= y;
    }
    return z + y * ((x *= 2) > 1 ? x++ : --x) + x;
  }

  // @inputs v(0.5, 0.7, 1.1, 1.9)
  @Differentiable
  static double swapIdioms(double[] a) {
    double t = a[0];
    a[0] = a[1];
    a[1] = t;
    a[2] = a[2] + a[3] - (a[3] = a[2]);
    return a[0] + 2 * a[1] + 4 * a[2] * a[2] + 8 * a[3] * a[0];
  }

  @Differentiable
  static double initializerThatAssigns(double x) {
    double y = (y = x * 2) * x + y;
    int n = (n = 3) * n;
    return y * n;
  }
}
