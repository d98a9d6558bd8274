package corpus.records;

import dev.adjoint.Differentiable;

/** Records that are made by factories and by constructors that delegate. */
public final class Factories {
  private Factories() {}

  record Pair(double first, double second) {
    Pair swapped() {
      return new Pair(second, first);
    }

    static Pair of(double both) {
      return new Pair(both, both * both);
    }
  }

  record Box(Pair[] pairs, Pair extra) {}

  record Range(double low, double high) {
    Range {
      if (low > high) {
        throw new IllegalArgumentException("empty");
      }
    }

    Range(double only) {
      this(only, only + 1);
    }

    double width() {
      return high - low;
    }
  }

  // @inputs new Factories.Pair(0.3, -0.8), 0
  // @inputs new Factories.Pair(0.3, -0.8), 1
  // @inputs new Factories.Pair(0.3, -0.8), 7
  @Differentiable
  static Pair selected(Pair pair, int kind) {
    return switch (kind) {
      case 0 -> pair;
      case 1 -> pair.swapped();
      default -> {
        Pair squared = Pair.of(pair.first());
        yield new Pair(squared.second(), pair.second());
      }
    };
  }

  // @inputs new Factories.Range(0.5, 1.5), true
  // @inputs new Factories.Range(0.5, 1.5), false
  @Differentiable
  static double choose(Range range, boolean own) {
    Range other = new Range(range.high());
    Range chosen = own ? range : other;
    if (chosen == range) {
      return chosen.width() * range.low();
    }
    return chosen.high() * chosen.high();
  }
  // @inputs new Factories.Box(new Factories.Pair[] {new Factories.Pair(1, 2), new Factories.Pair(-0.5, 0.3)}, new Factories.Pair(0.2, 0.9))
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
}
