package corpus.records;

import dev.adjoint.Differentiable;

/** Records of mixed components, in loops, branches and switches. */
public final class Mixed {
  private Mixed() {}

  record State(double x, float y, int n, double[] trace) {
    State next(double input) {
      trace[n] = x * input;
      return new State(Math.sin(x) + input, (float) (y * 0.5 + x), n + 1, trace);
    }
  }

  record Pair(double first, double second) {
    Pair swapped() {
      return new Pair(second, first);
    }

    static Pair of(double both) {
      return new Pair(both, both * both);
    }
  }

  record Box(Pair[] pairs, Pair extra) {}

  // @inputs new Mixed.State(0.4, 1.5f, 0, new double[4]), v(0.3, -0.2, 0.9)
  @Differentiable
  static double run(State start, double[] inputs) {
    State state = start;
    for (double input : inputs) {
      state = state.next(input);
    }
    double sum = state.x() * state.y() + state.n();
    for (double entry : state.trace()) {
      sum += entry * entry;
    }
    return sum;
  }

  // @inputs 0.7, 0.2
  // @inputs -0.7, 0.2
  @Differentiable
  static double branches(double x, double y) {
    Pair pair;
    if (x > y) {
      pair = new Pair(x, y);
    } else {
      pair = Pair.of(x).swapped();
    }
    Pair other = pair;
    while (other.first() * other.first() < 4) {
      other = new Pair(other.first() * 1.75, other.second() + pair.first());
    }
    return other.first() * other.second() + pair.second();
  }

  // @inputs new Mixed.Box(new Mixed.Pair[] {new Mixed.Pair(1, 2), new Mixed.Pair(-0.5, 0.3)}, new Mixed.Pair(0.2, 0.9))
  @Differentiable
  static double boxed(Box box) {
    Pair[] pairs = box.pairs();
    pairs[0] = new Pair(pairs[1].first() * box.extra().second(), pairs[0].second());
    double sum = 0;
    for (Pair pair : pairs) {
      sum += pair.first() * pair.second();
    }
    return sum * box.pairs()[0].first();
  }

  /** One record and an array of such. */
  // @inputs new Mixed.Pair(0.4, 0.9), new Mixed.Pair[] {new Mixed.Pair(1, 2), new Mixed.Pair(3, 0)}
  @Differentiable
  static double oneAndMany(Pair one, Pair[] many) {
    double sum = 0;
    for (Pair each : many) {
      sum += each.first() * one.first() + Math.sin(each.second()) * one.second();
    }
    return sum;
  }

  // @inputs new Mixed.Pair[] {new Mixed.Pair(1, 2), new Mixed.Pair(-0.5, 0.3)}, 0.6
  @Differentiable
  static double aliased(Pair[] pairs, double x) {
    Pair[] same = pairs;
    same[0] = new Pair(x, pairs[1].first());
    Pair kept = pairs[0];
    pairs[0] = kept.swapped();
    return same[0].first() * kept.first() + pairs[1].second();
  }

  // @inputs keep(mixed(3)), 0.6
  @Differentiable
  static Pair ofArray(double[] x, double y) {
    Pair total = new Pair(0, y);
    for (double entry : x) {
      total = new Pair(total.first() + entry * total.second(), total.second() * entry);
    }
    return total;
  }

  // @inputs new Mixed.Pair(0.3, -0.8), new Mixed.Pair(0.5, -0.8)
  @Differentiable
  static double compared(Pair p, Pair q) {
    double scale = p.equals(q) ? 2 : 3;
    return scale * p.first() * q.second() + (p == q ? 1 : 0);
  }
}
