package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.ClosedFormCheck;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.util.List;
import java.util.function.Function;

/** Asks one check at every point of a method where it makes sense. */
final class CorpusChecks {
  private CorpusChecks() {}

  static void verify(
      Check check, CorpusMethod method, List<Point> points, Function<Point, Subject> subject) {
    for (Point point : points) {
      boolean differentiable = !method.singular() && !throwsAt(point);
      if (differentiable || check.holdsAnywhere()) {
        check.verify(point, subject.apply(point));
      }
    }
  }

  static void verifyStated(
      CorpusMethod method,
      int index,
      CorpusPoints corpusPoints,
      List<Point> points,
      Function<Point, Subject> subject) {
    for (int k = 0; k < points.size(); k++) {
      double[] stated = corpusPoints.stated(method, index, k);
      if (stated != null) {
        new ClosedFormCheck(stated).verify(points.get(k), subject.apply(points.get(k)));
      }
    }
  }

  private static boolean throwsAt(Point point) {
    return point.primal(point.arguments()).thrown() != null;
  }
}
