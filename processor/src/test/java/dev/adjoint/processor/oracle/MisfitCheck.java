package dev.adjoint.processor.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Buffers and tangents of wrong shapes, and buffers that are arguments, are refused by name, and
 * neither the arguments nor any of the buffers have changed then.
 */
public final class MisfitCheck implements Check {
  private final boolean adjoint;
  private final boolean tangent;
  private final boolean product;

  /** Asks the companions of these modes. */
  public MisfitCheck(boolean adjoint, boolean tangent, boolean product) {
    this.adjoint = adjoint;
    this.tangent = tangent;
    this.product = product;
  }

  @Override
  public String title() {
    return "misfits";
  }

  @Override
  public void verify(Point point, Subject subject) {
    if (adjoint) {
      Object seed = seed(point);
      refuses(point, true, (arguments, given) -> subject.pullback(arguments, seed, given));
    }
    if (tangent) {
      refuses(point, false, subject::tangent);
    }
    if (product) {
      refuses(point, false, subject::hvp);
    }
  }

  /**
   * A seed of the right shape; where the primal throws, the checks come before the seed is read.
   */
  private static Object seed(Point point) {
    Object value = Flat.zeros(point.primal(point.arguments()).value());
    return value == null && point.problem().isScalar() ? (Object) 1.0 : value;
  }

  private static void refuses(
      Point point, boolean buffers, BiFunction<Object[], Object[], Subject.Outcome> call) {
    int count = Misfits.of(point.problem(), point.arguments(), buffers).size();
    for (int k = 0; k < count; k++) {
      Object[] arguments = point.arguments();
      Misfits.Misfit misfit = Misfits.of(point.problem(), arguments, buffers).get(k);
      Object before = state(arguments, misfit);
      List<Object> world = point.effects();
      Throwable thrown = call.apply(arguments, misfit.values()).thrown();
      Class<?> expected =
          misfit.absent() ? NullPointerException.class : IllegalArgumentException.class;
      if (thrown == null || thrown.getClass() != expected) {
        throw new AssertionError(misfit.what() + ": " + thrown, thrown);
      }
      String name = misfit.what().split("[ .\\[]")[0];
      if (thrown.getMessage() == null || !thrown.getMessage().startsWith(name)) {
        throw new AssertionError(misfit.what() + " is not named: " + thrown.getMessage(), thrown);
      }
      if (!before.equals(state(arguments, misfit)) || !world.equals(point.effects())) {
        throw new AssertionError(misfit.what() + ": something was written", thrown);
      }
    }
  }

  private static Object state(Object[] arguments, Misfits.Misfit misfit) {
    return Arrays.asList(Snapshot.of(arguments), Snapshot.of(misfit.values()));
  }
}
