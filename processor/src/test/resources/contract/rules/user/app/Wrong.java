package app;

import dev.adjoint.DerivativeOf;
import lib.Table;

/** Rules that are never used, because there are closer ones. */
final class Wrong {
  private Wrong() {}

  @DerivativeOf(type = Table.class, method = "at", wrt = "x")
  static double tableDx(Table table, double x) {
    return Double.NaN;
  }
}
