package dev.adjoint.processor.transform.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.transform.simplify.Simplifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records are taken apart, and what a method computes stays what it is. */
class ExplosionTest {
  private static final String SOURCE =
      """
      class Subject {
        record Point(double x, double y) {}

        record Line(Point from, Point to, int[] marks, String name) {}

        static double walk(double x, int n) {
          Point p = new Point(x, 1);
          Point best = p;
          for (int i = 0; i < n; i++) {
            p = new Point(p.x() * p.y(), p.y() + 0.5);
            if (p.x() > best.x() && i % 2 == 0) {
              best = p;
            }
          }
          return best.x() - p.y();
        }

        static double clash(Point p, double pX) {
          return p.x() * pX;
        }

        static double line(Line line, int i) {
          return line.from().x() * line.to().y() + line.marks()[i];
        }

        static Point moved(Point p, double by) {
          return new Point(p.x() + by, p.y());
        }

        static void scale(Point[] points, double by) {
          points[0] = new Point(points[0].x() * by, points[0].y());
        }

        static double plain(double[] x) {
          return x[0] * x[1];
        }
      }
      """;

  private static Exploded exploded(String name) {
    PrimalMethod lowered = Subject.ofUnit("Subject", SOURCE).lowered(name).method();
    List<Parameter> parameters =
        lowered.parameters().stream()
            .map(p -> p.marked(RecordType.hasNumbers(p.value().type()), false))
            .toList();
    Exploded exploded = Explosion.explode(lowered.withParameters(parameters));
    IrVerifier.verify(exploded.flat(), IrVerifier.Form.ANY);
    assertEquals(List.of(), exploded.refusals());
    return exploded;
  }

  private static List<String> names(PrimalMethod method) {
    return method.parameters().stream().map(Parameter::name).toList();
  }

  @Test
  void objectsThatNobodyLooksAtDisappear() {
    PrimalMethod flat = Simplifier.simplify(exploded("walk").flat());
    String text = IrPrinter.print(flat.body());
    assertTrue(!text.contains("Point"), text);
    double x = 1.5;
    double y = 1;
    double best = x;
    for (int i = 0; i < 5; i++) {
      x = x * y;
      y = y + 0.5;
      best = x > best && i % 2 == 0 ? x : best;
    }
    assertEquals(best - y, new Interpreter().run(flat, 1.5, 5));
  }

  @Test
  void leavesHaveNamesOfTheirOwn() {
    Exploded exploded = exploded("clash");
    assertEquals(List.of("p", "pX1", "pY", "pX"), names(exploded.flat()));
    assertEquals(
        List.of("pX1", "pY", "pX"),
        exploded.flat().differentiated().stream().map(Parameter::name).toList());
  }

  @Test
  void numbersOutsideOfTheFloatingOnesArePassive() {
    Exploded exploded = exploded("line");
    assertEquals(
        List.of("line", "lineFromX", "lineFromY", "lineToX", "lineToY", "lineMarks", "i"),
        names(exploded.flat()));
    assertEquals(4, exploded.flat().differentiated().size());
  }

  @Test
  void aResultIsFollowedByItsLeaves() {
    assertEquals(
        List.of("", "x", "y"),
        exploded("moved").flat().results().stream().map(Result::name).toList());
  }

  @Test
  void aVoidMethodIsDifferentiatedWithRespectToTheRecordsThatItReplaces() {
    Exploded exploded = exploded("scale");
    PrimalMethod flat = exploded.flat();
    PrimalMethod passive =
        flat.withParameters(flat.parameters().stream().map(p -> p.marked(false, false)).toList());
    PrimalMethod marked =
        exploded.boundary().completed(WrittenArrays.mark(passive, ArrayObjects.of(passive)));
    Boundary boundary = exploded.boundary().marked(marked);
    assertTrue(boundary.contract().parameters().get(0).differentiated());
    assertTrue(boundary.contract().parameters().get(0).written());
    assertTrue(!boundary.contract().parameters().get(1).differentiated());
  }

  @Test
  void aMethodWithoutRecordsStaysAsItIs() {
    PrimalMethod lowered = Subject.ofUnit("Subject", SOURCE).lowered("plain").method();
    assertSame(lowered, Explosion.explode(lowered).flat());
  }
}
