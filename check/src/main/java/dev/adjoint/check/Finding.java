package dev.adjoint.check;

/**
 * Something that a check has found.
 *
 * @param outcome what it comes to
 * @param check what was checked: the companion, and what it was compared with
 * @param entry the parameter and entry, such as {@code w[1][3]}; or what else it is about
 * @param found what the companion gives
 * @param expected what it was compared with
 * @param floor how far the two may differ by rounding and truncation alone
 * @param note what there is to say of it; empty if the numbers say it all
 */
public record Finding(
    Outcome outcome,
    String check,
    String entry,
    double found,
    double expected,
    double floor,
    String note) {

  /** A finding that is not about numbers. */
  static Finding of(Outcome outcome, String check, String entry, String note) {
    return new Finding(outcome, check, entry, Double.NaN, Double.NaN, Double.NaN, note);
  }

  /**
   * How far the two numbers are apart.
   *
   * @return the absolute difference
   */
  public double difference() {
    return Math.abs(found - expected);
  }

  /** One line that says it. */
  @Override
  public String toString() {
    String numbers =
        Double.isNaN(floor)
            ? ""
            : "companion "
                + found
                + ", expected "
                + expected
                + ", difference "
                + CheckLine.number(difference())
                + ", rounding floor "
                + CheckLine.number(floor);
    String colon = numbers.isEmpty() || note.isEmpty() ? "" : "; ";
    return entry + ": " + numbers + colon + note;
  }
}
