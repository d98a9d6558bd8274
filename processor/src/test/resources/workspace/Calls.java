package workspace;

import dev.adjoint.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Calls of the companions, with and without a workspace, on arguments made beforehand. */
public final class Calls {
  private static final double[] X = {1.5, 0.3, 0.7, 2.5, 1.1};
  private static final double[][] W = {
    {0.1, 0.2, 0.3, 0.4, 0.5},
    {0.2, 0.1, 0.6, 0.4, 0.2},
    {0.9, 0.5, 0.3, 0.1, 0.7},
    {0.3, 0.3, 0.2, 0.8, 0.6},
    {0.4, 0.7, 0.1, 0.2, 0.5}
  };
  private static final double[][] V = {{0.2, 0.1, 0.7, 0.4, 0.9}, {0.5, 0.6, 0.3, 0.8, 0.1}};
  private static final double[][] SAMPLES = {
    {1, 0.2, 0.5, 0.1, 0.9}, {0.3, 0.8, 0.1, 0.4, 0.7}, {0.6, 0.5, 0.4, 0.3, 0.2}
  };

  private Calls() {}

  /** A call; null stands for no workspace. */
  public interface Call {
    double of(Workspace workspace, Buffers into);
  }

  /** What the adjoints are added to. */
  public static final class Buffers {
    public final double[] x = new double[5];
    public final double[] y = {1, 2, 3, 4, 5};
    public final double[][] w = new double[5][5];
    public final double[][] v = new double[2][5];
    public final double[][] samples = new double[3][5];
    public final float[] single = new float[5];
    public final int[] which = {0, 2, 2, 1, 0};
    public final float[] singles = {1, 2, 3, 4, 5};
  }

  /** All calls that are to allocate nothing. */
  public static Map<String, Call> all() {
    Map<String, Call> all = new LinkedHashMap<>();
    all.put(
        "log-sum-exp",
        (w, to) ->
            w == null
                ? SteadyAdjoint.logSumExpVjp(X, 1, to.x)
                : SteadyAdjoint.logSumExpVjp(w, X, 1, to.x));
    all.put(
        "Speelpenning's product",
        (w, to) ->
            w == null
                ? SteadyAdjoint.productVjp(X, 1, to.x)
                : SteadyAdjoint.productVjp(w, X, 1, to.x));
    all.put(
        "a loop of unknown length",
        (w, to) ->
            w == null
                ? SteadyAdjoint.rootVjp(7, 1, to.x)
                : SteadyAdjoint.rootVjp(w, 7, 1, to.x));
    all.put(
        "a recursion",
        (w, to) ->
            w == null
                ? SteadyAdjoint.chebyshevVjp(0.3, 6, 1, to.x)
                : SteadyAdjoint.chebyshevVjp(w, 0.3, 6, 1, to.x));
    all.put(
        "a recursive helper",
        (w, to) ->
            w == null ? SteadyAdjoint.rangeVjp(X, 1, to.x) : SteadyAdjoint.rangeVjp(w, X, 1, to.x));
    all.put(
        "arrays of each iteration",
        (w, to) ->
            w == null
                ? SteadyAdjoint.trianglesVjp(W, X, 1, to.w, to.x)
                : SteadyAdjoint.trianglesVjp(w, W, X, 1, to.w, to.x));
    all.put(
        "a network of layers",
        (w, to) ->
            w == null
                ? SteadyAdjoint.layersVjp(W, V, SAMPLES, 1, to.w, to.v, to.samples)
                : SteadyAdjoint.layersVjp(w, W, V, SAMPLES, 1, to.w, to.v, to.samples));
    all.put(
        "a recurrent network",
        (w, to) ->
            w == null
                ? SteadyAdjoint.recurrentVjp(X, SAMPLES, 1, to.x, to.samples)
                : SteadyAdjoint.recurrentVjp(w, X, SAMPLES, 1, to.x, to.samples));
    all.put(
        "a mixture",
        (w, to) ->
            w == null
                ? SteadyAdjoint.mixtureVjp(X, W, SAMPLES, 1, to.x, to.w, to.samples)
                : SteadyAdjoint.mixtureVjp(w, X, W, SAMPLES, 1, to.x, to.w, to.samples));
    all.put("a method that writes", Calls::smooth);
    all.put(
        "numbers of single precision",
        (w, to) ->
            w == null
                ? SteadyAdjoint.singleVjp(to.singles, to.which, 1, to.single)
                : SteadyAdjoint.singleVjp(w, to.singles, to.which, 1, to.single));
    return all;
  }

  private static double smooth(Workspace workspace, Buffers to) {
    for (int i = 0; i < to.y.length; i++) {
      to.y[i] = i + 1;
    }
    if (workspace == null) {
      SteadyAdjoint.smoothVjp(to.y, to.x);
    } else {
      SteadyAdjoint.smoothVjp(workspace, to.y, to.x);
    }
    return to.y[4];
  }

  /** The names of these calls. */
  public static Set<String> names() {
    return all().keySet();
  }

  /** One of them. */
  public static double once(String name, Workspace workspace, Buffers into) {
    return all().get(name).of(workspace, into);
  }

  /** What makes one of them again and again. */
  public static Runnable repeated(String name, Workspace workspace, int times) {
    Call call = all().get(name);
    Buffers into = new Buffers();
    return () -> {
      for (int i = 0; i < times; i++) {
        call.of(workspace, into);
      }
    };
  }

  /** What a workspace holds. */
  public static long bytes(Workspace workspace) {
    return workspace.bytes();
  }

  /** Releases a workspace. */
  public static void release(Workspace workspace) {
    workspace.release();
  }

  /** A call that throws for some arguments. */
  public static double guarded(Workspace workspace, double[] x, int n, double[] xBar) {
    return workspace == null
        ? SteadyAdjoint.guardedVjp(x, n, 1, xBar)
        : SteadyAdjoint.guardedVjp(workspace, x, n, 1, xBar);
  }

  /** A call during which {@code aside} runs. */
  public static double interrupted(Workspace workspace, Runnable aside, double[] xBar) {
    Steady.aside = aside;
    return SteadyAdjoint.interruptedVjp(workspace, X, 1, xBar);
  }

  /** A call whose result is an array. */
  public static double[] squares(Workspace workspace, double[] xBar) {
    return SteadyAdjoint.squaresVjp(workspace, X, new double[] {1, 1, 1, 1, 1}, xBar);
  }
}
