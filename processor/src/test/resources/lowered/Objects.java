/** Records, fields and receivers. */
class Objects {
  record Point(double x, double y) {
    double norm() {
      return Math.hypot(x, y());
    }
  }

  record Segment(Point from, Point to, int steps) {
    Segment {
      if (steps < 1) {
        throw new IllegalArgumentException("steps: " + steps);
      }
    }
  }

  record Clamped(double value) {
    Clamped {
      value = Math.max(0, value);
    }
  }

  record Node(double value, Node next) {}

  enum Kind {
    FLAT,
    STEEP(2);

    final double slope;

    Kind() {
      this(1);
    }

    Kind(double slope) {
      this.slope = slope;
    }
  }

  static final Point ORIGIN = new Point(0, 0);

  final double scale;
  final double[] knots;
  double changing;

  Objects(double scale, double[] knots) {
    this.scale = scale;
    this.knots = knots;
  }

  double fields(double x) {
    return scale * x + this.knots[0] + changing;
  }

  double others(Objects other, double self) {
    return other.scale * self + other.fields(self) + fields(self);
  }

  static double components(Point p) {
    return p.x() * p.y + ORIGIN.x();
  }

  static Point made(double x, Point p) {
    Point q = new Point(x, 2 * x);
    if (q == p || p == null) {
      return q;
    }
    return new Segment(p, q, 3).to();
  }

  static double clamped(double x) {
    return new Clamped(x).value();
  }

  static double chain(Node node) {
    double sum = 0;
    while (node != null) {
      sum += node.value();
      node = node.next();
    }
    return sum;
  }

  static double arrays(Point[] points) {
    double sum = 0;
    for (Point p : points) {
      sum += p.x();
    }
    points[0] = new Point(sum, 0);
    return sum;
  }

  static double kinds(Kind kind, double x) {
    return switch (kind) {
      case FLAT -> kind.slope * x;
      case STEEP -> kind == Kind.STEEP ? x * x * kind.ordinal() : 0;
    };
  }

  static int count(Segment s) {
    int sum = 0;
    for (int i = 0; i < s.steps(); i++) {
      sum += i;
    }
    return sum;
  }
}
