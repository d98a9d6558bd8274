package dev.adjoint.processor.oracle;

import java.util.List;

/** The interpreter itself, with plain numbers, against the compiled primal: to the bit. */
public final class InterpreterCheck {
  private InterpreterCheck() {}

  public static void verify(Point point) {
    Object[] expected = point.arguments();
    Subject.Outcome primal = point.primal(expected);
    List<Object> effects = point.effects();
    Object[] actual = point.arguments();
    Subject.Outcome interpreted = point.interpreted(actual);
    if (primal.thrown() != null) {
      Closeness.require(interpreted.thrown() != null, "no exception; primal " + primal.thrown());
      Closeness.identical("exception", interpreted.thrown().getClass(), primal.thrown().getClass());
    } else {
      Point.rethrow(interpreted);
      Closeness.identical("value", interpreted.value(), primal.value());
    }
    Closeness.identical("arguments", actual, expected);
    Closeness.identical("effects", point.effects(), effects);
  }
}
