package q;

public class Statics {
  public static final float F = 1.1f;
  public static int counter;

  public static double abs(double x) {
    return x < 0 ? -x : x;
  }

  public static int pick(Object o) {
    return 0;
  }

  public static double pick(double d) {
    return d;
  }

  public static class Inner {
    public static final short S = 12;
  }

  public static <T> T same(T x) {
    return x;
  }
}
