package dev.adjoint.processor.transform.jam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Loops that run side by side give the same bits, and others are left alone. */
class UnrollAndJamTest {
  private static final Subject SUBJECT =
      Subject.of(
          """
          static double layer(double[][] a, double[] x) {
            double[] y = new double[a.length];
            for (int i = 0; i < a.length; i++) {
              double s = 0.5;
              for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
              }
              y[i] = Math.tanh(s);
            }
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
              sum += y[i] * y[i];
            }
            return sum;
          }
          static double readsWhatItWrites(double[][] a, double[] x) {
            double[] y = new double[a.length];
            for (int i = 0; i < a.length; i++) {
              double s = 0;
              for (int j = 0; j < i; j++) {
                s += a[i][j] * y[j];
              }
              y[i] = x[i] - s;
            }
            return y[a.length - 1];
          }
          static double triangular(double[][] a, double[] x) {
            double[] y = new double[a.length];
            for (int i = 0; i < a.length; i++) {
              double s = 0;
              for (int j = 0; j <= i; j++) {
                s += a[i][j] * x[j];
              }
              y[i] = s;
            }
            return y[0] * y[a.length - 1];
          }
          static double writesAnArgument(double[][] a, double[] x) {
            for (int i = 0; i < a.length; i++) {
              double s = 0;
              for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
              }
              x[i] = s;
            }
            return x[0];
          }
          """);

  @Test
  void sumsKeepTheirBits() {
    DerivedMethod plain = vjp("layer");
    DerivedMethod jammed = UnrollAndJam.jam(plain);
    IrVerifier.verify(jammed);
    assertEquals(1, marks(jammed));
    for (int rows = 1; rows <= 9; rows++) {
      assertEquals(run(plain, rows), run(jammed, rows), rows + " rows");
    }
  }

  @Test
  void aRaggedRowThrowsAsBefore() {
    double[][] ragged = {{1, 2}, {3, 4}, {5}, {6, 7}, {8, 9}};
    for (DerivedMethod method : new DerivedMethod[] {vjp("layer"), jammed("layer")}) {
      assertThrows(
          ArrayIndexOutOfBoundsException.class,
          () ->
              new Interpreter()
                  .run(method, ragged, new double[2], 1.0, new double[5][2], new double[2]));
    }
  }

  @Test
  void otherLoopsAreLeftAlone() {
    assertEquals(0, marks(jammed("readsWhatItWrites")));
    assertEquals(0, marks(jammed("triangular")));
    assertEquals(0, marks(jammed("writesAnArgument")));
  }

  private static DerivedMethod jammed(String name) {
    return UnrollAndJam.jam(vjp(name));
  }

  private static DerivedMethod vjp(String name) {
    PrimalMethod structured =
        Simplifier.simplify(Structuring.structure(SUBJECT.lowered(name).method()));
    ArrayObjects objects = ArrayObjects.of(structured);
    PrimalMethod primal = WrittenArrays.mark(structured, objects);
    return AdjointTransform.transform(primal, ActivityAnalysis.of(primal, objects)).stream()
        .filter(method -> method.kind() == DerivedMethod.Kind.VJP)
        .map(Simplifier::simplify)
        .findFirst()
        .orElseThrow();
  }

  private static int marks(DerivedMethod method) {
    int[] marks = {0};
    Anatomy.forEach(
        method.body(),
        statement ->
            marks[0] += statement instanceof Mark mark && mark.sweep() == Sweep.JAMMED ? 1 : 0);
    return marks[0];
  }

  private static String run(DerivedMethod method, int rows) {
    Random random = new Random(rows);
    double[][] a = new double[rows][5];
    double[] x = random.doubles(5, -1, 1).toArray();
    for (double[] row : a) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] aBar = new double[rows][5];
    double[] xBar = new double[5];
    Object value = new Interpreter().run(method, a, x, 1.0, aBar, xBar).get(0);
    return value + java.util.Arrays.deepToString(aBar) + java.util.Arrays.toString(xBar);
  }
}
