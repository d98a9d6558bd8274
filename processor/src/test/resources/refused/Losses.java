import dev.adjoint.Differentiable;
import java.util.Arrays;

/** Values that depend on the inputs and reach what has no known derivative. */
class Losses {
  @Differentiable
  static double neighbours(double x, float y, double passive) {
    double a = Math/*!AD5001*/.nextUp(x) + Math/*!AD5001*/.ulp(x);
    double b = StrictMath/*!AD5001*/.nextDown(x * 2) + Math/*!AD5001*/.nextAfter(y, 1.0);
    double tiny = Math.ulp(passive = 1.0) + Math.nextUp(3.0);
    return a + b + tiny;
  }

  @Differentiable
  static double unseen(double x, double y) {
    double a = Double/*!AD5002*/.sum(x, y);
    a += Double/*!AD5002*/.max(x, 0);
    return a * Double.sum(1, 2);
  }

  @Differentiable
  static double arraysUnseen(double[] x) {
    Arrays/*!AD5002*/.sort(x);
    double[] y = x.clone();
    Arrays/*!AD5002*/.sort(y);
    return y[0] + Arrays/*!AD5002*/.hashCode(x) + Arrays/*!AD5002*/.stream(x).sum();
  }

  @Differentiable
  static double text(double x) {
    double a = Double/*!AD5003*/.parseDouble(String.valueOf(x));
    String kept = "" + x;
    double b = Double/*!AD5003*/.parseDouble(kept.trim());
    double c = Double.valueOf(Double.toString(x))/*!AD5003*/.doubleValue();
    int length = kept/*!AD5003*/.length();
    return a + b + c + length;
  }

  static String shown(double x) {
    return x > 0 ? "+" + x : "" + x;
  }

  /** A text stays one where paths meet, in loops, and in what keeps it. */
  @Differentiable
  static double textOnItsWay(double x, int n) {
    String either = n > 0 ? "" + x : "1";
    double a = Double/*!AD5003*/.parseDouble(either);
    String last = "0";
    for (int i = 0; i < n; i++) {
      last = "" + x * i;
    }
    a += Double/*!AD5003*/.parseDouble(last);
    a += Double/*!AD5003*/.parseDouble(shown(x));
    String[] several = {"1", "" + x};
    a += Double/*!AD5003*/.parseDouble(several[0]);
    char[] letters = ("" + x).toCharArray();
    return a + letters/*!AD5003*/[0];
  }

  @Differentiable
  static double textInObjects(double x, StringBuilder given) {
    StringBuilder text = new StringBuilder();
    text.append(x * x);
    double a = Double/*!AD5003*/.parseDouble(text.toString());
    StringBuilder other = given;
    given.append("x is ").append(x);
    a += other/*!AD5003*/.length();
    java.util.StringJoiner lines = new java.util.StringJoiner(", ");
    lines.add("" + x);
    a += Double/*!AD5003*/.parseDouble(lines.toString());
    double[] kept = new double[1];
    java.lang.reflect.Array/*!AD5002*/.setDouble(kept, 0, x);
    System.out.println("x is " + x);
    return a + kept[0];
  }

  @Differentiable
  static double bits(double x, float y) {
    long bits = Double/*!AD5003*/.doubleToLongBits(x);
    int raw = Float/*!AD5003*/.floatToRawIntBits(y);
    return Double.longBitsToDouble(bits) + Float.intBitsToFloat(raw);
  }

  @Differentiable
  static double hash(double x) {
    return Double/*!AD5003*/.hashCode(x);
  }

  @Differentiable
  static double rows(double[][] a, double[] b) {
    a[0] /*!AD5004*/= b;
    double[][] own = new double[2][];
    own[0] = b;
    double[] fresh = new double[2];
    a[1] /*!AD5004*/= fresh;
    return a[0][0] + own[0][0];
  }

  @Differentiable
  static double rowsByAnotherName(double[][] a, boolean other) {
    double[][] alias = other ? a : new double[2][2];
    alias[0] /*!AD5004*/= new double[3];
    return alias[0][0];
  }

  @Differentiable
  static void /*!AD5005*/nothing(double[] x) {
    double y = x[0] * 2;
  }

  @Differentiable
  static void /*!AD5005*/onlyItsOwn(double x, double[] y) {
    double[] z = y.clone();
    z[0] = x;
  }

  @Differentiable
  static void /*!AD5005*/integers(double[] x, int[] count) {
    count[0] = x.length;
  }

  @Differentiable
  static void writes(double[] x, double y) {
    x[0] = y;
  }

  static final double[] SCRATCH = new double[2];

  @Differentiable
  static double throughAField(double x) {
    /*!AD3005*/SCRATCH[0] = x * x;
    return SCRATCH[0] * 3;
  }

  @Differentiable
  static double throughAnotherReference(double x, java.util.List<double[]> rows) {
    double[] row = rows/*!AD5002*/.get(0);
    row[0] = x * x;
    return rows.get(0)[0];
  }
}
