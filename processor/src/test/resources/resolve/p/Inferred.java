package p;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Generic calls whose type arguments come from where they stand. */
class Inferred {
  static int f(List<Number> x) {
    return 1;
  }

  static long f(Object x) {
    return 1;
  }

  static int g(List<String> x, Map<String, List<Double>> m) {
    return 1;
  }

  static <T> T same(T x) {
    return x;
  }

  static <T extends Comparable<T>> T least(List<T> x) {
    return x.get(0);
  }

  static void arguments() {
    var a1 = f(List.of(1, 2));
    var a2 = f(List.of("s"));
    var a3 = f(List.of());
    var a4 = f(new ArrayList<>());
    var a5 = g(List.of(), new HashMap<>());
    var a6 = g(Collections.emptyList(), Map.of());
    var a8 = same(List.of(1)).get(0);
    var b1 = least(List.of(3)) + 1;
    var b2 = List.of().size();
    var b3 = new ArrayList<>(List.of(1)).get(0);
    var b4 = Set.copyOf(List.of("a"));
    var b5 = new ArrayList<>(3).size();
    List<Object> b6 = List.of(1, "s");
    List<? extends Number> b7 = List.of(1, 2);
    Iterable<Number> b9 = List.of(1);
    Object c1 = List.of();
    var c2 = Collections.<Integer>emptyList().size();
    String c3 = String.join(",", List.of("a", "b"));
    double c4 = Collections.max(List.of(1.0, 2.0));
  }

  static List<Number> returned() {
    return List.of(1, 2.0);
  }
}
