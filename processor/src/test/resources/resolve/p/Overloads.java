package p;

import java.util.List;
import java.util.Objects;

/** Calls that several methods could mean. */
class Overloads {
  static int f(int x) {
    return x;
  }

  static long f(long x) {
    return x;
  }

  static double f(double x) {
    return x;
  }

  static String f(Object x) {
    return "";
  }

  static boolean f(Integer x) {
    return true;
  }

  static char f(int... x) {
    return 'c';
  }

  static void strict(byte b, short s, char c, float g) {
    var a1 = f(b);
    var a2 = f(s);
    var a3 = f(c);
    var a4 = f(g);
    var a5 = f(1L);
    var a6 = f("s");
    var a7 = f(true);
    var a8 = f(Integer.valueOf(3));
    var a9 = f(Long.valueOf(3));
    var b1 = f();
    var b2 = f(1, 2);
    var b3 = f(new int[0]);
    var b4 = f('c' + 1);
    var b5 = f(b + 1L);
    var b6 = f((Object) 1);
    var b7 = f(new int[0][0]);
  }

  static int loose(Integer x) {
    return 1;
  }

  static long loose(Object x) {
    return 1;
  }

  static void boxing(byte b, Integer i) {
    var a1 = loose(1);
    var a2 = loose(b);
    var a3 = loose(i);
    var a4 = loose(1.5);
    var a5 = loose(null);
  }

  static int unbox(double x) {
    return 1;
  }

  static long unbox(float x, float y) {
    return 1;
  }

  static void unboxing(Integer i, Float g, Character c) {
    var a1 = unbox(i);
    var a2 = unbox(g, c);
    var a3 = unbox(g);
  }

  static int v(double... x) {
    return 1;
  }

  static long v(int... x) {
    return 1;
  }

  static float v(String... x) {
    return 1;
  }

  static void varargs(byte b) {
    var a1 = v(1, 2);
    var a2 = v(b);
    var a3 = v(1, 2.0);
    var a4 = v("a");
    var a5 = v(1L);
    var a6 = v(new double[] {1});
    var a7 = v(new int[] {1});
    var a8 = v(new String[] {"a"});
  }

  static int mixed(int a, double... b) {
    return 1;
  }

  static long mixed(int a, double b) {
    return 1;
  }

  static void arity(int i) {
    var a1 = mixed(i);
    var a2 = mixed(i, 1);
    var a3 = mixed(i, 1, 2);
    var a4 = mixed('a', i);
  }

  static int two(int a, double b) {
    return 1;
  }

  static long two(double a, double b) {
    return 1;
  }

  static void most(float x) {
    var a1 = two(1, 2);
    var a2 = two(1L, 2);
    var a3 = two(x, x);
    var a4 = two('c', 1f);
  }

  static int nulls(String s) {
    return 1;
  }

  static long nulls(Object o) {
    return 1;
  }

  static double arrays(double[] a) {
    return 1;
  }

  static float arrays(float[] a) {
    return 1;
  }

  static int arrays(Object a) {
    return 1;
  }

  static void references() {
    var a1 = nulls(null);
    var a2 = nulls("a");
    var a3 = nulls(1);
    var a4 = arrays(new double[1]);
    var a5 = arrays(new float[] {1});
    var a6 = arrays(new int[0]);
    var a7 = arrays(new double[1][1]);
    var a8 = arrays(new double[1][1][0]);
  }

  static void library(StringBuilder b, double[] x, List<? extends Number> list) {
    var a1 = Math.sin(1);
    var a3 = java.lang.Math.max(1, 2L);
    var a4 = java.lang.Math.abs('c');
    var a5 = java.lang.Math.round(1f);
    var a6 = java.lang.Math.round(1d);
    var a7 = java.lang.Math.floorMod(5L, 3);
    b.append(1).append('c').append(2.0).append("s").append(x).append((Object) null);
    System.out.println(x);
    System.out.println('c');
    System.out.printf("%s %s", 1, x);
    var a8 = String.format("%d", 1);
    var a9 = String.valueOf(x[0]);
    var b1 = list.get(0).doubleValue();
    var b2 = x.clone();
    var b3 = x.clone().length;
    var b4 = "abc".charAt(1);
    var b5 = Double.compare(1, 2f);
    var b6 = java.util.Arrays.copyOf(x, 3);
    var b7 = java.util.Arrays.copyOf(new String[0], 3);
    java.util.Arrays.fill(x, 1);
    System.arraycopy(x, 0, x, 1, 2);
    var b8 = Integer.MAX_VALUE + Double.MIN_VALUE;
    var b9 = x.getClass();
    var c1 = x.equals(x) | x.hashCode() > 0;
    var c2 = Objects.requireNonNull(x);
    var c3 = Objects.requireNonNull(x, "message");
    var c4 = q.Statics.same(1.5);
    var c5 = q.Statics.<Integer>same(2);
    List<Integer> c6 = List.of(1, 2);
    var c7 = java.util.Arrays.asList(1.0, 2.0).get(0);
    var c8 = java.util.Arrays.stream(x).sum();
    var c9 = java.util.Collections.max(c6);
  }

  static class Receiver<T extends Comparable<T>> {
    T value;
    List<T> all;

    T first() {
      return all.get(0);
    }

    int compare(T other) {
      return value.compareTo(other) + first().compareTo(value);
    }

    <U> U convert(T from, U to) {
      U result = to;
      return result;
    }
  }

  static void generics(Receiver<Double> r, Receiver<?> w, @SuppressWarnings("rawtypes") Receiver u) {
    double a1 = r.first() + r.value;
    var a2 = r.all.get(0);
    var a3 = w.value;
    var a4 = u.value;
    var a5 = u.first();
    var a6 = r.convert(1.0, "x");
    var a7 = r.compare(2.0);
    for (var d : r.all) {
      a1 += d;
    }
    for (Double d : r.all) {
      a1 += d;
    }
    for (var n : w.all) {
      n.hashCode();
    }
  }

  class A {
    int m(Object o) {
      return 1;
    }
  }

  class B extends A {
    @Override
    int m(Object o) {
      return 2;
    }

    long m(String s) {
      return super.m(s);
    }

    void calls() {
      var a1 = m("s");
      var a2 = m(1);
      var a3 = this.m(null);
      var a4 = f(3);
      var a5 = ((A) this).m("s");
    }
  }

  static void polyArguments(boolean c, int k) {
    var a1 = f(c ? 1 : 2L);
    var a2 = f(c ? 1 : "s");
    var a3 = f(c ? null : 1);
    var a4 = unbox(switch (k) { case 0 -> 1; default -> 2f; });
    var a5 = f((c ? 'a' : 1));
    var a6 = nulls(c ? "a" : null);
    var a7 = f(switch (k) { case 0 -> 1; default -> 'c'; });
  }
}
