package dev.adjoint.processor.transform.adjoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Adjoints, run by the interpreter, equal central differences. */
class AdjointSemanticsTest {
  private static final String METHODS =
      """
      static double example(double x, double y) {
        double a = x * x;
        double b = Math.exp(a * 0.1);
        double c = a + b;
        double d = Math.sqrt(c);
        double e = Math.cos(c);
        return d + e * y;
      }
      static double rosenbrock(double[] x, double s) {
        double sum = 0.0;
        for (int i = 0; i < x.length - 1; i++) {
          double t = x[i + 1] - x[i] * x[i];
          double u = 1.0 - x[i] * s;
          sum += 100.0 * t * t + u * u;
        }
        return sum;
      }
      static double product(double[] x, double s) {
        double p = s;
        for (int i = 0; i < x.length; i++) {
          p *= x[i];
        }
        return p;
      }
      static double logSumExp(double[] x, double s) {
        double m = x[0];
        for (int i = 1; i < x.length; i++) {
          if (x[i] > m) {
            m = x[i];
          }
        }
        double sum = 0.0;
        for (double v : x) {
          sum += Math.exp(s * (v - m));
        }
        return m + Math.log(sum);
      }
      static double breaks(double[] x, double s) {
        double acc = s;
        for (int i = 0; i < x.length; i++) {
          if (acc > 3.0) {
            break;
          }
          if (x[i] < 0) {
            continue;
          }
          acc = acc * x[i] + s * s;
        }
        return acc * acc;
      }
      static double early(double[] x, double s) {
        double acc = s;
        for (int i = 0; i < x.length; i++) {
          acc = Math.sin(acc) * x[i] + 1.0;
          if (acc < 0.7) {
            return acc * x[0];
          }
        }
        return acc * acc * s;
      }
      static double newton(double[] x, double s) {
        double a = x[0] * x[0] + 1.0;
        double r = s;
        int n = 0;
        while (n < 3 || Math.abs(r * r - a) > 1e-3) {
          r = 0.5 * (r + a / r);
          n++;
        }
        do {
          r = r + 0.1 * Math.sin(r * a);
        } while (r < 2.0 && n++ < 5);
        return r;
      }
      static double inPlace(double[] x, double s) {
        for (int i = 1; i < x.length; i++) {
          x[i] = x[i] * x[i - 1] + s;
        }
        double t = 0.0;
        for (int i = 0; i < x.length; i++) {
          t += x[i] * x[i];
        }
        return t;
      }
      static double nested(double[] x, double s) {
        int n = x.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            a[i][j] = Math.sin(x[i] * x[j] + s);
          }
        }
        double q = 0.0;
        for (int i = 0; i < n; i++) {
          double row = 0.0;
          for (int j = 0; j <= i; j++) {
            row += a[i][j] * x[j];
          }
          q += row * row * Math.exp(-row);
        }
        return q;
      }
      static double swap(double[] x, double s) {
        double[] u = x.clone();
        double[] v = new double[x.length];
        for (int t = 0; t < 3; t++) {
          for (int i = 0; i < x.length; i++) {
            double left = i == 0 ? s : u[i - 1];
            v[i] = u[i] * 0.5 + left * left * 0.25;
          }
          double[] w = u;
          u = v;
          v = w;
        }
        double sum = 0.0;
        for (double e : u) {
          sum += e * e;
        }
        return sum;
      }
      static double copies(double[] x, double s) {
        double[] y = new double[x.length + 2];
        java.util.Arrays.fill(y, s * s);
        System.arraycopy(x, 0, y, 1, x.length);
        System.arraycopy(y, 0, y, 1, x.length);
        double[] z = {x[0], s, y[1] * y[2]};
        double r = 0.0;
        for (int k = y.length - 1; k >= 0; k -= 2) {
          r += y[k] * z[k % 3] * z[k % 3];
        }
        return r;
      }
      static double twoSums(double[] x, double s) {
        double sum = 0;
        for (double e : x) {
          sum += Math.exp(e * s);
        }
        double loss = 0;
        for (int k = 0; k < x.length; k++) {
          double y = Math.exp(x[k]) / sum;
          loss -= x[k] * Math.log(y);
        }
        return loss;
      }
      static double scratch(double[] x, double s) {
        double total = 0.0;
        double[] t = new double[x.length];
        double[][] m = new double[x.length][2];
        for (int i = 0; i < x.length; i++) {
          for (int k = 0; k < x.length; k++) {
            t[k] = Math.exp(s * x[i] * x[k]);
            m[k][0] = t[k] * x[i];
            m[k][1] = t[k] * s;
          }
          double sum = 0.0;
          for (int k = 0; k < x.length; k++) {
            for (int j = 0; j < k; j++) {
              sum += t[k] * t[j] * m[j][1] + m[k][0];
            }
          }
          total += Math.log(1.0 + sum * sum);
        }
        return total;
      }
      static double labels(double[] x, double s) {
        double acc = s;
        outer:
        for (int i = 0; i < x.length; i++) {
          for (int j = 0; j < x.length; j++) {
            if (x[i] * x[j] > 1.5) {
              acc += x[i] * acc;
              continue outer;
            }
            if (acc > 40.0) {
              break outer;
            }
            acc = acc + x[j] * x[j] * s;
          }
          acc *= 1.1;
        }
        return Math.log(1.0 + acc * acc);
      }
      static double switches(double[] x, double s) {
        double acc = s;
        for (int i = 0; i < x.length; i++) {
          switch (i % 4) {
            case 0:
              acc += x[i] * x[i];
            case 1:
              acc *= x[i];
              break;
            case 3:
              acc = Math.tanh(acc);
            default:
              acc -= s * x[i];
          }
        }
        return acc;
      }
      """;

  @TestFactory
  Stream<DynamicTest> gradients() {
    Subject subject = Subject.of(METHODS);
    return subject.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(subject, name)));
  }

  private static void check(Subject subject, String name) {
    PrimalMethod lowered = subject.lowered(name).method();
    PrimalMethod structured = Structuring.structure(lowered);
    IrVerifier.verify(structured, IrVerifier.Form.STRUCTURED);
    ArrayObjects objects = ArrayObjects.of(structured);
    PrimalMethod primal = WrittenArrays.mark(structured, objects);
    List<DerivedMethod> companions =
        AdjointTransform.transform(primal, ActivityAnalysis.of(primal, objects));
    DerivedMethod raw =
        companions.stream()
            .filter(m -> m.kind() == DerivedMethod.Kind.VJP)
            .findFirst()
            .orElseThrow();
    if (Boolean.getBoolean("print")) {
      System.out.println(IrPrinter.print(raw));
    }
    IrVerifier.verify(raw);
    DerivedMethod simple = Simplifier.simplify(raw);
    IrVerifier.verify(simple);
    if (Boolean.getBoolean("print")) {
      System.out.println(IrPrinter.print(simple));
    }
    compare(lowered, raw);
    compare(lowered, simple);
  }

  private static void compare(PrimalMethod lowered, DerivedMethod vjp) {
    double[] point = {0.7, 1.3, -0.4, 1.9, 0.55};
    double s = 0.8;
    boolean array = lowered.parameters().get(0).value().type().rank() == 1;
    Object first = array ? point.clone() : (Object) point[0];
    double[] firstBar = new double[array ? point.length : 1];
    double[] sBar = new double[1];
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : lowered.parameters()) {
      arguments.add(arguments.isEmpty() ? first : s);
    }
    arguments.add(1.0);
    arguments.add(firstBar);
    arguments.add(sBar);
    Object value = new Interpreter().run(vjp, arguments.toArray()).get(0);
    assertEquals(primal(lowered, point, s), (double) value, 0.0);
    for (int i = 0; i < firstBar.length; i++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += 1e-6;
      down[i] -= 1e-6;
      near((primal(lowered, up, s) - primal(lowered, down, s)) / 2e-6, firstBar[i], "x" + i);
    }
    near(
        (primal(lowered, point, s + 1e-6) - primal(lowered, point, s - 1e-6)) / 2e-6, sBar[0], "s");
  }

  private static void near(double expected, double actual, String what) {
    if (!(Math.abs(expected - actual) <= 1e-6 * (1.0 + Math.abs(expected)))) {
      fail(what + ": expected " + expected + " but was " + actual);
    }
  }

  private static double primal(PrimalMethod method, double[] x, double s) {
    boolean array = method.parameters().get(0).value().type().rank() == 1;
    return (double) new Interpreter().run(method, array ? x.clone() : (Object) x[0], s);
  }
}
