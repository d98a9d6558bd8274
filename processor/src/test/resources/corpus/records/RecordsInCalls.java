package corpus.records;

import dev.adjoint.Differentiable;

/** Numbers in records go into calls that stay calls. */
public final class RecordsInCalls {
  private RecordsInCalls() {}

  record Pair(double first, double second) {
    double mixed() {
      return first * second;
    }
  }

  static double power(double x, int n) {
    return n <= 0 ? 1 : x * power(x, n - 1);
  }

  // @inputs 0.7, 1.3
  @Differentiable
  static double ofAnObject(double x, double y) {
    return power(new Pair(x, y).mixed() * 0.5, 3);
  }

  // @inputs new RecordsInCalls.Pair(0.7, 1.3)
  @Differentiable
  static double ofAParameter(Pair p) {
    return power(p.first(), 2) * p.second();
  }
}
