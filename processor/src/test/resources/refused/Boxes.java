import dev.adjoint.Differentiable;
import java.util.List;
import java.util.Map;

class Boxes {
  @Differentiable
  static double operands(double x, Double weight, Integer n) {
    double y = x * /*!AD3010*/weight;
    y += /*!AD3010*/n;
    y = -/*!AD3010*/weight;
    if (y > /*!AD3010*/weight && /*!AD3010*/n == 1) {
      y++;
    }
    return y;
  }

  @Differentiable
  static double conversions(double x, Double weight, Integer n) {
    double y = /*!AD3010*/weight;
    y = /*!AD3010*/weight;
    double[] a = {x, /*!AD3010*/weight};
    double[] b = new double[/*!AD3010*/n];
    return a[/*!AD3010*/n] + Math.abs(/*!AD3010*/weight) + b[0] + y;
  }

  @Differentiable
  static double boxing(double x) {
    Double y = /*!AD3011*/x;
    Object o = /*!AD3011*/1;
    y = x /*!AD3011*/* 2;
    Double[] all = {/*!AD3011*/x};
    return x;
  }

  @Differentiable
  static double returns(double x, Double y) {
    return /*!AD3010*/y;
  }

  @Differentiable
  static double steps(double x, Integer n) {
    /*!AD3010*/n++;
    /*!AD3010*/n += /*!AD3010*/n;
    return x;
  }

  @Differentiable
  static double conditions(double x, Boolean b, Integer n) {
    if (/*!AD3010*/b) {
      x = 1;
    }
    while (/*!AD3010*/b) {
      x = 2;
    }
    do {
      x = /*!AD3010*/b ? x : 3;
    } while (!/*!AD3010*/b || /*!AD3010*/b);
    for (; /*!AD3010*/b; ) {}
    assert /*!AD3010*/b;
    switch (/*!AD3010*/n) {
      default:
    }
    return x;
  }

  @Differentiable
  static double containers(double x, List<Double> weights, Map<String, Double> named) {
    double y = weights.get(0) * x;
    return y;
  }

  @Differentiable
  static double elements(double x, Double[] boxed, double[] plain) {
    for (double /*!AD3010*/v : boxed) {
      x += v;
    }
    for (Double /*!AD3011*/v : plain) {
      x += /*!AD3010*/v;
    }
    return x + boxed/*!AD3010*/[0];
  }

  @Differentiable
  static double accepted(double x, Integer n, Boolean b) {
    String text = "n = " + n + b;
    return n == null || text.isEmpty() || b == null ? x : -x;
  }
}
