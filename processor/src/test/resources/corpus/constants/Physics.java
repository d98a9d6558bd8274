package corpus.constants;

/** Constants that other corpus files read, by name, by import and by inheritance. */
public class Physics {
  public static final double GRAVITY = 9.80665;
  public static final float HALF = 0.5f;
  public static final int STEPS = 4;
  public static final long BIG = 1L << 33;
  public static final char MARK = 'x';
  public static final String UNIT = "m/s";
  public static final boolean METRIC = true;

  /** Not a compile-time constant, although final. */
  public static final double ROOT = Math.sqrt(2.0);

  /** A table. */
  public static final double[] WEIGHTS = {0.25, 0.5, 0.25};

  protected Physics() {}
}
