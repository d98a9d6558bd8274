package p;

import static java.lang.Math.*;
import static q.Constants.G;
import static q.More.*;
import static q.Statics.Inner;
import static q.Statics.abs;

import java.util.*;
import q.Base;
import q.Base.Nested.Deep;
import q.Constants;

/** Inherited, imported and nested names. */
class Members extends Base implements Constants {
  static final double SCALE = G * 2;
  final int instanceConstant = 6;
  static final int FORWARD = Members.LATER + 1;
  static final int LATER = 'a' + 1;
  static final int NOT_CONSTANT = Integer.parseInt("3");
  static final long CHAIN = FORWARD * LATER;
  static double[][] grid;
  Members next;
  private double secret;

  static double imported() {
    return abs(-1.5f) + G + F + ONLY_MORE + Inner.S + Deep.C;
  }

  static double onDemand(double x) {
    return sin(x) + max(1, 2L) + PI + counter;
  }

  static double overloadsFromTwoImports() {
    return pick(1) + pick(1.0f) + pick("s") + pick('c') + pick(2L);
  }

  double inherited() {
    return hidden + PUBLIC + PROTECTED + shared[0] + N + TABLE[1] + SCALE + secret;
  }

  double inheritedMethods() {
    return helper(1) + helper(2f) + over(1) + over(1L) + scaled(2) + super.over((short) 1);
  }

  static int nestedOfSuper() {
    return Nested.B + Guarded.count(1, 2) + Guarded.count() + Nested.Deep.name("s");
  }

  static Object nestedOverload(Object o) {
    return Deep.name(o);
  }

  double chain() {
    return this.next.next.secret + next.shared.length + grid[0][1] + grid[0].length;
  }

  static double qualified() {
    return q.Base.Nested.B + q.Base.Nested.Deep.C + java.lang.Math.PI + p.Members.SCALE;
  }

  static double inheritedThroughName() {
    return Members.PUBLIC + Members.G + Members.N + p.Members.PROTECTED;
  }

  static void constants() {
    final int a = N;
    final String name = NAME;
    final long big = BIG;
    final double derived = DERIVED;
    final int forward = FORWARD;
    final long chain = CHAIN;
    final int no = NOT_CONSTANT;
    final double more = ONLY_MORE;
    final byte b = Nested.B;
    final double own = SCALE;
    final int onlyBySimpleName = Members.LATER;
  }

  void instanceConstants() {
    final int simple = instanceConstant;
    final int notByThis = this.instanceConstant;
    final int notByValue = next.instanceConstant;
  }

  static double lists(List<Double> values, Map<String, Integer> map) {
    return values.get(0) + map.get("k") + values.size() + map.getOrDefault("a", 1);
  }

  static Object creations() {
    double a = new Nested(1).field;
    double b = new Nested(1.5).field;
    double c = new Nested(1, 2, 3).field;
    Object d = new ArrayList<String>();
    List<Double> e = new ArrayList<>();
    Map<String, double[]> f = new HashMap<>(16);
    return new Members().next;
  }

  static int staticNested() {
    return Own.K + Own.twice(2) + new Own().z;
  }

  static class Own {
    static final int K = LATER;
    int z = K;

    static int twice(int x) {
      return x + LATER + counter;
    }

    static double helper(String s) {
      return 1;
    }

    static double usesOwnHelperOnly() {
      return helper("x");
    }
  }

  interface Shape {
    double area();

    default double twice() {
      return 2 * area() + hashCode();
    }
  }

  static double interfaces(Shape s, Constants c) {
    return s.area() + s.twice() + c.scaled(1) + Constants.only(3) + s.toString().length();
  }

  enum Color {
    RED(1),
    GREEN(2);

    final int weight;

    Color(int weight) {
      this.weight = weight;
    }

    int heavy() {
      return weight * ordinal() + RED.weight + values().length;
    }
  }

  static int enums(Color c) {
    switch (c) {
      case RED:
        return Color.GREEN.weight + Color.valueOf("RED").ordinal();
      default:
        return Color.values().length + c.name().length() + c.heavy();
    }
  }

  record Pair(double left, int right) {
    double sum() {
      return left + right + left() + this.right;
    }
  }

  static double records(Pair p) {
    return p.left() + p.right() + new Pair(1, 2).sum();
  }
}
