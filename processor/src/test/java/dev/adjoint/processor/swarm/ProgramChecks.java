package dev.adjoint.processor.swarm;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.InterpreterCheck;
import dev.adjoint.processor.oracle.Observed;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the oracles about one program, at each of its points. */
final class ProgramChecks {
  private static final String SAID = "NotFiniteException";

  private final Program program;
  private final Configuration configuration;
  private final Tally tally;
  private final long seed;
  private final String source;

  ProgramChecks(
      Program program, Configuration configuration, Tally tally, long seed, String source) {
    this.program = program;
    this.configuration = configuration;
    this.tally = tally;
    this.seed = seed;
    this.source = source;
  }

  /** Every oracle; returns what the companions gave, {@code null} where it is not comparable. */
  List<Observed> byAllOracles() {
    Subject companions = program.companions(configuration);
    List<Observed> observed = new ArrayList<>();
    for (Point point : program.points()) {
      Map<String, Throwable> failures = failures(point, companions);
      Observed numbers = isThrowing(point) ? null : numbers(point, companions);
      boolean loud = isLoud(point, numbers);
      if (loud) {
        tally.singular(seed);
      }
      if (!loud || !isExpected(failures, point)) {
        failures.forEach((title, failure) -> tally.fail(seed, title, failure.toString(), source));
      }
      observed.add(numbers);
    }
    return observed;
  }

  /** Whether the derivatives are not finite, or companions that check for that say so. */
  private boolean isLoud(Point point, Observed numbers) {
    boolean checked = configuration == Configuration.CHECKED && !isThrowing(point);
    return numbers == null ? checked : !numbers.isFinite();
  }

  /** What the companions give; {@code null} where they throw. */
  private static Observed numbers(Point point, Subject companions) {
    try {
      return Observed.of(point, companions);
    } catch (AssertionError thrown) {
      return null;
    }
  }

  /**
   * Whether everybody can see what is wrong at a point where the derivatives are not finite: a
   * companion that checks says so, or all is well beside the point. (There a root of zero, say,
   * whose slope is infinite, is multiplied by zero.)
   */
  private boolean isExpected(Map<String, Throwable> failures, Point point) {
    boolean said =
        configuration == Configuration.CHECKED
            && failures.values().stream().allMatch(f -> f.toString().contains(SAID));
    if (failures.isEmpty() || said && !point.jacobian().tame()) {
      return true;
    }
    Point beside = program.beside(point);
    return !isThrowing(beside) && failures(beside, program.companions(configuration)).isEmpty();
  }

  private Map<String, Throwable> failures(Point point, Subject companions) {
    Map<String, Throwable> failures = new LinkedHashMap<>();
    boolean throwing = isThrowing(point);
    note("interpreter", () -> InterpreterCheck.verify(point), failures);
    for (Check check : Check.OF_SWARM) {
      if (!throwing || check.holdsAnywhere()) {
        note(check.title(), () -> check.verify(point, companions), failures);
      }
    }
    if (!throwing && !configuration.checks().isEmpty() && point.jacobian().tame()) {
      for (Check check : configuration.checks()) {
        note(check.title(), () -> check.verify(point, companions), failures);
      }
    }
    return failures;
  }

  private void note(String title, Runnable check, Map<String, Throwable> failures) {
    tally.asked();
    try {
      check.run();
    } catch (AssertionError | RuntimeException e) {
      failures.put(title, e);
    }
  }

  private static boolean isThrowing(Point point) {
    return point.primal(point.arguments()).thrown() != null;
  }
}
