package dev.adjoint.processor.report.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays drawings out with the layered algorithm of the Eclipse Layout Kernel; nobody else uses it.
 */
final class ElkLayout {
  /** The width from which on a drawing goes down the page rather than across it. */
  private static final double WIDE = 1000;

  /** The most arrows that leave a node each on its own way. */
  private static final int MOST_APART = 7;

  private final Drawing drawing;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<Integer, ElkNode> nodes = new HashMap<>();
  private final Map<Integer, ElkPort> ports = new HashMap<>();
  private final Map<Edge, ElkEdge> edges = new LinkedHashMap<>();

  private ElkLayout(Drawing drawing, Direction direction) {
    this.drawing = drawing;
    configure(root, direction);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    drawing.nodes().values().forEach(node -> addNode(node, direction));
    addPorts();
    drawing.edges().forEach(this::addEdge);
  }

  static Layout of(Drawing drawing) {
    // Makes the types of ELK's own settings known, which it needs to copy them.
    LayoutMetaDataService.getInstance();
    Layout across = new ElkLayout(drawing, Direction.RIGHT).run();
    if (across.width() <= WIDE) {
      return across;
    }
    Layout down = new ElkLayout(drawing, Direction.DOWN).run();
    return down.width() < across.width() ? down : across;
  }

  private static void configure(ElkNode graph, Direction direction) {
    graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    graph.setProperty(CoreOptions.DIRECTION, direction);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 9.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
  }

  private void addNode(Node node, Direction direction) {
    ElkNode parent = node.parent() == Drawing.ROOT ? root : nodes.get(node.parent());
    ElkNode made = ElkGraphUtil.createNode(parent);
    Shape shape = Shape.of(node);
    if (node.kind() == Node.Kind.FRAME) {
      configure(made, direction);
      made.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
      made.setProperty(CoreOptions.NODE_SIZE_MINIMUM, least(shape, direction));
      made.setProperty(CoreOptions.PADDING, new ElkPadding(Shape.TITLE + 6, 14, 14, 14));
    } else {
      made.setDimensions(shape.width(), shape.height());
    }
    if (node.has(Trait.PARAMETER) && !node.has(Trait.RESULT)) {
      made.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
    } else if (node.has(Trait.RESULT) && !node.has(Trait.PARAMETER)) {
      made.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
    }
    nodes.put(node.id(), made);
  }

  /** ELK turns what goes down by a quarter, but not this setting. */
  private static KVector least(Shape title, Direction direction) {
    return direction == Direction.RIGHT
        ? new KVector(title.width(), title.height())
        : new KVector(title.height(), title.width());
  }

  /** Where so many arrows leave a node that they must share their way, they leave by one port. */
  private void addPorts() {
    Map<Integer, Integer> leaving = new HashMap<>();
    drawing.edges().forEach(edge -> leaving.merge(edge.from(), 1, Integer::sum));
    leaving.forEach(
        (id, count) -> {
          if (count > MOST_APART) {
            ports.put(id, ElkGraphUtil.createPort(nodes.get(id)));
          }
        });
  }

  /** What is carried goes back, so it is laid out the other way round. */
  private void addEdge(Edge edge) {
    boolean back = edge.kind() == Edge.Kind.CARRIED;
    ElkConnectableShape from = nodes.get(edge.from());
    if (ports.containsKey(edge.from()) && !back) {
      from = ports.get(edge.from());
    }
    ElkNode to = nodes.get(edge.to());
    ElkConnectableShape source = back ? to : from;
    ElkConnectableShape target = back ? from : to;
    edges.put(edge, ElkGraphUtil.createSimpleEdge(source, target));
  }

  private Layout run() {
    new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
    Map<Integer, Layout.Box> boxes = new HashMap<>();
    nodes.forEach((id, node) -> boxes.put(id, box(node)));
    List<Layout.Route> routes = new ArrayList<>();
    edges.forEach((edge, routed) -> routes.add(route(edge, routed)));
    return new Layout(drawing, boxes, routes, root.getWidth(), root.getHeight());
  }

  private static Layout.Route route(Edge edge, ElkEdge routed) {
    List<Layout.Point> points = points(routed);
    if (edge.kind() == Edge.Kind.CARRIED) {
      Collections.reverse(points);
    }
    return new Layout.Route(edge, points);
  }

  private static Layout.Box box(ElkNode node) {
    Layout.Point corner = corner(node);
    return new Layout.Box(corner.x(), corner.y(), node.getWidth(), node.getHeight());
  }

  /** The coordinates of ELK are relative to the node around. */
  private static Layout.Point corner(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode around = node; around != null; around = around.getParent()) {
      x += around.getX();
      y += around.getY();
    }
    return new Layout.Point(x, y);
  }

  private static List<Layout.Point> points(ElkEdge edge) {
    Layout.Point origin = corner(edge.getContainingNode());
    List<Layout.Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(moved(origin, section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(moved(origin, bend.getX(), bend.getY())));
      points.add(moved(origin, section.getEndX(), section.getEndY()));
    }
    return points;
  }

  private static Layout.Point moved(Layout.Point origin, double x, double y) {
    return new Layout.Point(origin.x() + x, origin.y() + y);
  }
}
