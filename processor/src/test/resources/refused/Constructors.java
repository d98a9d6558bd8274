import dev.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.List;

class Constructors {
  record Clamped(double value) {
    Clamped {
      value = Math.max(0, value);
    }
  }

  record Scaled(double[] w) {
    Scaled {
      w[0] = 1;
    }
  }

  record Copied(double[] w) {
    Copied(double[] w) {
      this.w = w.clone();
    }
  }

  record Told(double x) {
    static final List<Object> ALL = new ArrayList<>();

    Told {
      ALL.add(List.of(x));
    }
  }

  record Last(double x) {
    static double last;

    Last {
      last = x;
    }
  }

  record Asking(double x) {
    static int asked;

    Asking {
      double limit = 1e9;
      limit *= 2;
      if (Double.isNaN(x) || Math.abs(x) > limit) {
        throw new IllegalArgumentException(String.format("x = %s", x) + x);
      }
      Told.ALL.clear();
    }
  }

  record Leaking(double[] w) {
    Leaking {
      Constructors.change(w);
    }
  }

  record Half(double x, double y) {
    Half(double x) {
      this(x, x);
      Told.ALL.clear();
    }
  }

  record Node(double x, Node next) {}

  record Pair<T>(T first, double second) {}

  record Angle(double degrees) {
    public double degrees() {
      return Math.toRadians(/*!AD3016*/degrees);
    }
  }

  static class Box {
    final double v;

    Box(double v) {
      this.v = v;
    }
  }

  static void change(double[] w) {
    w[0] = 2;
  }

  @Differentiable
  static double computes(double x, double[] w) {
    double y = /*!AD5002*/new Clamped(x).value() + /*!AD5002*/new Scaled(w).w()[0];
    return y + /*!AD5002*/new Copied(w).w()[0] + /*!AD5002*/new Leaking(w).w()[0];
  }

  @Differentiable
  static double onlyLooks(double x) {
    return new Asking(x).x() + /*!AD5002*/new Told(x).x() + /*!AD5002*/new Half(x).x();
  }

  @Differentiable
  static double keeps(double x) {
    return /*!AD5002*/new Last(x).x() * Last.last;
  }

  @Differentiable
  static double onlyCarried(double x) {
    return /*!AD5002*/new Node(x, null).x()
        + /*!AD5002*/new Pair<>("a", x).second()
        + /*!AD5002*/new Box(x).v;
  }

  @Differentiable
  static double hidden(double x) {
    return new Angle(x).degrees();
  }

  @Differentiable
  static double kept(double x, Box b) {
    List<Object> all = new ArrayList<>();
    all.add(b);
    Box other = new Box(b.v);
    return x * other.v * all.size() + new Clamped(2).value() + new Node(1, null).x();
  }

  @Differentiable(wrt = "b")
  static double escapes(Box b) {
    List<Object> all = new ArrayList<>();
    all/*!AD5002*/.add(b);
    return b.v;
  }
}
