package dev.adjoint.processor.swarm;

import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.InterpreterCheck;
import dev.adjoint.processor.oracle.Observed;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.util.ArrayList;
import java.util.List;

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
      check("interpreter", () -> InterpreterCheck.verify(point));
      boolean throwing = isThrowing(point);
      for (Check check : Check.OF_SWARM) {
        if (!throwing || check.holdsAnywhere()) {
          check(check.title(), () -> check.verify(point, companions));
        }
      }
      observed.add(null);
      if (!throwing) {
        int last = observed.size() - 1;
        check("calls", () -> observed.set(last, Observed.of(point, companions)));
      }
    }
    return observed;
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
    tally.check(seed, title, source, check);
  }
}
