package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a pullback does, to be compared to the bit with what another one does. */
public final class SameBits {
  private SameBits() {}

  /** Requires that two pullbacks give, change and throw the same. */
  public static void require(Point point, Subject expected, Subject actual) {
    List<Object> one = observed(point, expected);
    List<Object> other = observed(point, actual);
    if (!one.equals(other)) {
      throw new AssertionError("expected " + one + ", but there is " + other);
    }
  }

  /** All that a caller can see of a call. */
  private static List<Object> observed(Point point, Subject subject) {
    Object seed = seed(point);
    Object[] arguments = point.arguments();
    Object[] buffers = Seeds.buffers(point.problem(), arguments);
    Flat.write(buffers, point.random(Flat.read(buffers).length, 3));
    Subject.Outcome outcome = subject.pullback(arguments, seed, buffers);
    List<Object> seen = new ArrayList<>();
    seen.add(outcome.thrown() == null ? "" : outcome.thrown().getClass());
    seen.add(Snapshot.of(new Neutral().of(outcome.value())));
    seen.add(Snapshot.of(arguments));
    if (outcome.thrown() == null) {
      seen.add(Snapshot.of(buffers));
    }
    seen.add(Objects.toString(point.effects()));
    return seen;
  }

  private static Object seed(Point point) {
    if (point.problem().isVoid()) {
      return null;
    }
    Subject.Outcome outcome = point.primal(point.arguments());
    if (outcome.value() == null) {
      return point.problem().isScalar() ? 1.0 : null;
    }
    Object[] seed = {Flat.zeros(outcome.value())};
    Flat.write(seed, point.random(Flat.read(seed).length, 5));
    return point.problem().isScalar() ? ((Number) seed[0]).doubleValue() : seed[0];
  }
}
