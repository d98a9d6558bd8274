package lib;

import dev.adjoint.DerivativeOf;

/** The rules of {@link Table}. */
public final class TableRules {
  private TableRules() {}

  /** The slope of the table. */
  @DerivativeOf(type = Table.class, method = "at", wrt = "x")
  public static double slope(Table table, double x) {
    return table.slope(x);
  }
}
