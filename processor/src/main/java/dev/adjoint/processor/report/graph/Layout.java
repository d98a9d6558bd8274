package dev.adjoint.processor.report.graph;

import java.util.List;
import java.util.Map;

/**
 * Where everything in a drawing is, in pixels from its top left corner.
 *
 * @param drawing what is laid out
 * @param boxes the place of each node by its id
 * @param routes the arrows
 * @param width the width of all of it
 * @param height the height of all of it
 */
record Layout(
    Drawing drawing, Map<Integer, Box> boxes, List<Route> routes, double width, double height) {
  /** A rectangle. */
  record Box(double x, double y, double width, double height) {
    double centerX() {
      return x + width / 2;
    }

    double centerY() {
      return y + height / 2;
    }
  }

  /** A point. */
  record Point(double x, double y) {}

  /** The points that an arrow goes through, at least two. */
  record Route(Edge edge, List<Point> points) {}
}
