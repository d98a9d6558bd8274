import dev.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

class Expressions {
  static class Box {
    double content;
  }

  @Differentiable
  static double lambda(double x) {
    DoubleUnaryOperator square = /*!AD3001*/y -> y * y;
    return square.applyAsDouble(x);
  }

  @Differentiable
  static double methodReference(double x) {
    DoubleUnaryOperator sine = /*!AD3002*/Math::sin;
    return sine.applyAsDouble(x);
  }

  @Differentiable
  static double arrayConstructor(double x) {
    java.util.function.IntFunction<double[]> make = /*!AD3002*/double[]::new;
    return x;
  }

  @Differentiable
  static double creates(double x) {
    List<Double> list = new ArrayList<>();
    Object o = new Object();
    return x;
  }

  @Differentiable
  static double createsOwn(double x) {
    Box box = new Box();
    return x;
  }

  @Differentiable
  static double anonymous(double x) {
    Object o = /*!AD3004*/new Object() {};
    return x;
  }

  @Differentiable
  static double anonymousSupplier(double x) {
    Supplier<Double> s =
        /*!AD3004*/new Supplier<>() {
          @Override
          public Double get() {
            return 1.0;
          }
        };
    return x;
  }

  @Differentiable
  static double casts(double x, Object o) {
    double[] a = /*!AD3008*/(double[]) o;
    String s = /*!AD3008*/(String) o;
    return x * a[0] * s.length();
  }

  @Differentiable
  static double unboxes(double x, Object o) {
    return x * /*!AD3008*/(double) o;
  }

  @Differentiable
  static double castsToBox(double x) {
    Object o = /*!AD3008*/(Double) 1.5;
    return x;
  }

  @Differentiable
  static double instanceOf(double x, Object o) {
    return o /*!AD3009*/instanceof String ? x : -x;
  }

  @Differentiable
  static double instanceOfPattern(double x, Object o) {
    if (o /*!AD3009*/instanceof String s) {
      return x;
    }
    return -x;
  }

  @Differentiable
  static double classLiteral(double x) {
    Object o = Expressions/*!AD3009*/.class;
    Object p = double/*!AD3009*/.class;
    return x;
  }

  @Differentiable
  static double insideOthers(double[] a, int i) {
    double s = a[new int[] {1}[new Object().hashCode()]];
    s += a[i] > 0 ? Math.abs(a[index(i)]) : -a[~index(i)];
    switch (index(i)) {
      case 1:
        s = index(1);
      default:
    }
    return s = s + index(2);
  }

  static int index(int i) {
    return i;
  }
}
