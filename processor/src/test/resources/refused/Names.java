import dev.adjoint.Differentiable;

class Names {
  static double total;
  static double[] table = {1, 2};
  static final double[] FIXED = {1, 2};
  private static final double[] HIDDEN = {1, 2};
  private static double hiddenNumber = 3;
  private static final double INLINED = 3;
  static int calls;
  final double member = Math.random();
  double changing;

  private static final class HiddenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HiddenException() {}
  }

  private enum HiddenEnum {
    A
  }

  static final Names INSTANCE = new Names();

  @Differentiable
  static double assigns(double x) {
    /*!AD3005*/total = x;
    Names/*!AD3005*/.total = x;
    /*!AD3005*/total += x;
    /*!AD3005*/calls++;
    --(Names/*!AD3005*/.calls);
    return x;
  }

  @Differentiable
  static double assignsMember(double x, Names n) {
    n/*!AD3005*/.changing = x;
    return x;
  }

  @Differentiable
  static double readsMember(double x, Names n) {
    return x * n.member + INSTANCE.changing;
  }

  @Differentiable
  static double arrayThatMayChange(double x) {
    return x * /*!AD3012*/table[0] + FIXED[1] * Names/*!AD3012*/.table.length;
  }

  @Differentiable
  static double hidden(double x) {
    double y = x * /*!AD3013*/HIDDEN[0] * /*!AD3013*/hiddenNumber * INLINED;
    if (x < 0) {
      throw /*!AD3013*/new HiddenException();
    }
    Object o = HiddenEnum/*!AD3013*/.A;
    return y;
  }

  @Differentiable
  static double accepted(double x) {
    return x * INLINED * FIXED[0] + total + calls + Math.PI + Integer.MAX_VALUE;
  }

  @Differentiable
  static double arraysUnderOtherTypes(double[][] x, double[] row, Object[] carried) {
    Object[] rows = /*!AD3015*/x;
    rows[0] = /*!AD3015*/row;
    Object o = x[0][0] > 0 ? /*!AD3015*/row : null;
    carried = /*!AD3015*/x;
    Object[] all = {/*!AD3015*/row};
    for (Object each : carried) {
      all[0] = each;
    }
    for (Object /*!AD3015*/each : x) {
      all[0] = each;
    }
    double[] same = row;
    double[] none = null;
    return same[0];
  }
}
