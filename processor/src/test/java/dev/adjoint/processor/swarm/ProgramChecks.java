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
  private final Program program;
  private final Tally tally;
  private final long seed;
  private final String source;

  ProgramChecks(Program program, Tally tally, long seed, String source) {
    this.program = program;
    this.tally = tally;
    this.seed = seed;
    this.source = source;
  }

  /** Every oracle; returns what the companions gave, {@code null} where the method throws. */
  List<Observed> byAllOracles() {
    Subject companions = program.companions();
    List<Observed> observed = new ArrayList<>();
    for (Point point : program.points()) {
      Map<String, Throwable> failures = failures(point, companions);
      observed.add(null);
      if (!isThrowing(point) && !failures.containsKey("value")) {
        observed.set(observed.size() - 1, Observed.of(point, companions));
      }
      Observed numbers = observed.get(observed.size() - 1);
      if (!failures.isEmpty() && numbers != null && !numbers.isFinite() && isSound(point)) {
        tally.singular(seed);
      } else {
        failures.forEach((title, failure) -> tally.fail(seed, title, failure.toString(), source));
      }
    }
    return observed;
  }

  /**
   * Whether all is well beside a point. At the point the derivatives are not finite, and everybody
   * can see that: a root of zero, say, whose slope is infinite, is then multiplied by zero.
   */
  private boolean isSound(Point point) {
    Point beside = program.beside(point);
    return !isThrowing(beside) && failures(beside, program.companions()).isEmpty();
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

  /** The value, and the derivatives against those of the default configuration. */
  void by(Configuration configuration, List<Observed> expected) {
    Subject companions = program.companions(configuration);
    for (int k = 0; k < expected.size(); k++) {
      Point point = program.points().get(k);
      Observed numbers = expected.get(k);
      if (configuration == Configuration.CHECKED && (numbers == null || !numbers.isFinite())) {
        continue;
      }
      String name = configuration.name();
      check(name + " value", () -> Check.VALUE.verify(point, companions));
      if (numbers != null) {
        check(
            name, () -> numbers.require(Observed.of(point, companions), point.problem().single()));
        for (Check check : configuration.checks()) {
          if (numbers.isFinite()) {
            check(name + " " + check.title(), () -> check.verify(point, companions));
          }
        }
      }
    }
  }

  private static boolean isThrowing(Point point) {
    return point.primal(point.arguments()).thrown() != null;
  }

  private void check(String title, Runnable check) {
    Map<String, Throwable> failures = new LinkedHashMap<>();
    note(title, check, failures);
    failures.forEach((name, failure) -> tally.fail(seed, name, failure.toString(), source));
  }
}
