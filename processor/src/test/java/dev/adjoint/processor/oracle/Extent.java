package dev.adjoint.processor.oracle;

/** How large the numbers of a run became, and whether all of them were finite. */
final class Extent {
  private final long singular = ActiveNumbers.singular();
  private boolean finite = true;
  private double largest;

  void note(Object value) {
    if (ActiveNumbers.isFinite(value)) {
      largest = Math.max(largest, ActiveNumbers.largestPartial(value));
    } else {
      finite = false;
    }
  }

  /** Whether every number was finite, its derivatives with it, and the slopes that met them. */
  boolean isTame() {
    return finite && ActiveNumbers.singular() == singular;
  }

  /** The largest derivative of all numbers: what rounding errors are in proportion to. */
  double largest() {
    return largest;
  }
}
