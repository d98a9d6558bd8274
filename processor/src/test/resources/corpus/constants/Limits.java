package corpus.constants;

/** Constants of an interface. */
public interface Limits {
  double TOLERANCE = 1e-12;
  int MOST = 50;
  double LOWER = -2.0, UPPER = 3 * -LOWER / 2;
}
