package dev.adjoint.processor.report.graph;

import java.util.ArrayList;
import java.util.List;

/** The geometry of arrows: where they meet circles, and their heads. */
final class Arrows {
  private static final double LENGTH = 8;
  private static final double HALF = 3.5;

  private Arrows() {}

  /** The points of an arrow, whose ends are moved from the box around a circle to the circle. */
  static List<Layout.Point> fitted(Layout layout, Layout.Route route) {
    List<Layout.Point> points = new ArrayList<>(route.points());
    int last = points.size() - 1;
    points.set(0, onRim(layout, route.edge().from(), points.get(0)));
    points.set(last, onRim(layout, route.edge().to(), points.get(last)));
    return points;
  }

  private static Layout.Point onRim(Layout layout, int id, Layout.Point point) {
    Layout.Box box = layout.boxes().get(id);
    double corner = Math.min(Shape.of(layout.drawing().nodes().get(id)).corner(), box.height() / 2);
    boolean side = Math.abs(point.x() - box.centerX()) >= box.width() / 2 - 0.01;
    if (side) {
      double off = Math.abs(point.y() - box.centerY()) - (box.height() / 2 - corner);
      double inwards = off <= 0 ? 0 : corner - Math.sqrt(Math.max(0, corner * corner - off * off));
      double x = point.x() < box.centerX() ? point.x() + inwards : point.x() - inwards;
      return new Layout.Point(x, point.y());
    }
    double off = Math.abs(point.x() - box.centerX()) - (box.width() / 2 - corner);
    double inwards = off <= 0 ? 0 : corner - Math.sqrt(Math.max(0, corner * corner - off * off));
    double y = point.y() < box.centerY() ? point.y() + inwards : point.y() - inwards;
    return new Layout.Point(point.x(), y);
  }

  /** The triangle at the end of an arrow. */
  static List<Layout.Point> head(List<Layout.Point> points) {
    Layout.Point tip = points.get(points.size() - 1);
    Layout.Point before = points.get(points.size() - 2);
    double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
    double x = length == 0 ? 1 : (tip.x() - before.x()) / length;
    double y = length == 0 ? 0 : (tip.y() - before.y()) / length;
    double footX = tip.x() - LENGTH * x;
    double footY = tip.y() - LENGTH * y;
    return List.of(
        tip,
        new Layout.Point(footX - HALF * y, footY + HALF * x),
        new Layout.Point(footX + HALF * y, footY - HALF * x));
  }
}
