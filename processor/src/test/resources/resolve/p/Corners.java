package p;

import static java.lang.Math.max;
import static q.Statics.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import q.*;

/** Rules that are easily forgotten. */
class Corners {
  static int f(int x) {
    return x;
  }

  static class VarargsHidesOuter {
    static long f(double... x) {
      return 1;
    }

    static long call() {
      return f(1);
    }
  }

  static class PrivateOfSuper {
    private static int secret = 1;

    static class Sub extends PrivateOfSuper {
      int read() {
        return secret + super.hashCode();
      }

      int readBySuper() {
        return Sub.super.hashCode() + ((PrivateOfSuper) this).secret;
      }
    }
  }

  static void genericConditionals(boolean z, List<Double> list, Double boxed) {
    Object a = z ? same(1) : 2.0;
    Object b = z ? list.get(0) : 1;
    double c = z ? same(1) : 2.0;
    Object d = z ? (z ? same(1) : 1) : 2.0;
    Object e = z ? (z ? boxed : 1) : 2;
    Object g = z ? Corners.<Integer>id(3) : 2.0;
    var h = z ? same(1) : 2.0;
    take(z ? 1 : 2.0);
    take(z ? boxed : null);
  }

  static <T> T id(T x) {
    return x;
  }

  static int take(Object o) {
    return 1;
  }

  static long take(double o) {
    return 1;
  }

  interface Left {
    Object value();

    default double both() {
      return 1;
    }
  }

  interface Right {
    String value();
  }

  interface Both extends Left, Right {
    @Override
    String toString();
  }

  abstract static class Half implements Left, Right {
    public double both() {
      return Left.super.both() + value().length();
    }
  }

  static void inheritedTwice(Both b, Half h, CharSequence s) {
    var a1 = b.value();
    var a2 = b.toString();
    var a3 = b.both();
    var a4 = h.both();
    var a5 = h.value();
    var a6 = s.toString();
    var a7 = b.equals(s);
    var a8 = b.hashCode();
    var a9 = b.getClass();
  }

  static class Base1<T> {
    T item;
    T[] items;
    static int count = 3;

    T get(T other) {
      return item;
    }

    List<? super T> sink() {
      return null;
    }
  }

  static class Derived1 extends Base1<Integer> {
    double use() {
      return item + get(2) + items[0] + count + Derived1.count + this.items.length;
    }

    int take(Integer x) {
      return item + sink().size();
    }
  }

  static void typeArguments(Derived1 d, Base1<double[]> b, Map.Entry<String, Integer> entry) {
    var a1 = d.item;
    var a2 = b.item[0] + b.get(null).length + b.items[0][0];
    var a3 = entry.getValue() + entry.getKey().length();
    var a4 = d.sink().get(0);
    List<Map.Entry<String, double[]>> list = new ArrayList<>();
    for (Map.Entry<String, double[]> e : list) {
      a2 += e.getValue()[0];
    }
    for (var e : list) {
      a2 += e.getValue().length;
    }
    Iterator<Map.Entry<String, double[]>> i = list.iterator();
    while (i.hasNext()) {
      a2 += i.next().getValue()[0];
    }
    Collection<? extends Number> numbers = null;
    for (Number n : numbers) {
      a2 += n.doubleValue();
    }
    Comparator<String> c = null;
    int a5 = c.compare("a", "b");
    DoubleUnaryOperator g = null;
    double a6 = g.applyAsDouble(1);
  }

  <T extends Number & Comparable<T>> double bounded(T x, T[] xs) {
    var a = x;
    T y = xs[0];
    return x.doubleValue() + x.compareTo(y) + a.intValue() + xs.length;
  }

  static double shadowedImport() {
    return max("s") + Math.sin(1) + abs(-2) + Statics.abs(3) + Inner.S + Constants.G;
  }

  static int max(String s) {
    return 1;
  }

  static class NoMax {
    static int call() {
      return Corners.max("s");
    }
  }

  static class Scopes {
    static int v = 1;

    static int loop() {
      int sum = v;
      for (int v = 0; v < 3; v++) {
        sum += v;
      }
      for (double v : new double[] {1, v()}) {
        sum += (int) v;
      }
      if (sum > 0) {
        byte v = 1;
        sum += v;
      } else {
        long v = 2;
        sum += (int) v;
      }
      do {
        short v = 1;
        sum -= v;
      } while (sum > v);
      return sum + v;
    }

    static double v() {
      return v;
    }
  }

  enum Op {
    ADD {
      @Override
      double apply(double x) {
        return x + WEIGHT;
      }
    },
    NEGATE;

    static final double WEIGHT = 2;

    double apply(double x) {
      return -x * WEIGHT + ordinal();
    }
  }

  static double enumSwitch(Op op, double x) {
    return switch (op) {
      case ADD -> op.apply(x);
      case NEGATE -> {
        final double w = Op.WEIGHT;
        yield w * Op.valueOf("ADD").apply(x) + op.compareTo(Op.ADD);
      }
    };
  }

  static int integers(byte b, short s, char c, long l) {
    int i = b;
    i += l;
    i -= 2.5;
    i <<= l;
    c += 1;
    c++;
    s *= 1.5f;
    b >>>= 1;
    b ^= c;
    boolean z = b == c;
    z &= i > 0;
    z |= !z;
    String t = "";
    t += b;
    t += 'c' + 1;
    Object o = "";
    o += "x";
    return i + c + s + b + (z ? 1 : 0) + t.length();
  }

  static double assigned(double[] a, int i) {
    double x, y;
    x = y = a[i++] = i;
    a[i] += a[i - 1]++;
    a[(int) x] = (x = 3) * (y += 2);
    return x + y;
  }
}
