package lib;

/** A table to look things up in. */
public class Table {
  private final double[] values;

  /** Keeps the values. */
  public Table(double... values) {
    this.values = values.clone();
  }

  /** Linear between the values. */
  public double at(double x) {
    return values[(int) x] + slope(x) * (x - (int) x);
  }

  /** The slope there. */
  public double slope(double x) {
    return values[(int) x + 1] - values[(int) x];
  }
}
