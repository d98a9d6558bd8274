package q;

public class More extends Statics {
  public static long pick(long x) {
    return x;
  }

  public static final double ONLY_MORE = Statics.F + 1;

  static double invisible(double x) {
    return x;
  }
}
