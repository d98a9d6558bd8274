package q;

public class Base {
  public static final int PUBLIC = 7;
  protected static final double PROTECTED = 2.5;
  static final int PACKAGE = 3;
  private static final int PRIVATE = 4;
  protected int hidden = 1;
  protected double[] shared = {1, 2};

  protected static double helper(double x) {
    return x;
  }

  static float helper(int x) {
    return x;
  }

  public long over(long x) {
    return x;
  }

  protected int over(int x) {
    return x;
  }

  public static class Nested {
    public static final byte B = 5;
    public double field;

    public Nested(double field) {
      this.field = field;
    }

    public Nested(int field, double... more) {
      this.field = field;
    }

    protected Nested(float x) {}

    Nested(long x) {}

    public static class Deep {
      public static final char C = 'c';

      public static String name(Object o) {
        return "object";
      }

      public static int name(String s) {
        return 1;
      }
    }
  }

  protected static class Guarded {
    public static int count(int... xs) {
      return xs.length;
    }
  }
}
