package dev.adjoint.check;

import dev.adjoint.check.numeric.Slope;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find. */
final class Findings {
  private final double tolerance;
  private final List<CheckLine> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Findings(Options options) {
    tolerance = options.tolerance();
  }

  Report report(String subject, String point) {
    return new Report(subject, point, lines, findings);
  }

  /** A check that is not about numbers; it is in order if the note is empty. */
  void state(String check, Outcome outcome, String entry, String note) {
    lines.add(new CheckLine(check, note.isEmpty() ? Outcome.CORRECT : outcome, 0, 0, null, 0));
    if (!note.isEmpty()) {
      findings.add(Finding.of(outcome, check, entry, note));
    }
  }

  Comparison compare(String check, int total) {
    return new Comparison(check, total);
  }

  /** The comparison of many entries. */
  final class Comparison {
    private final String check;
    private final int total;
    private final List<Finding> own = new ArrayList<>();
    private int compared;
    private Finding worst;
    private double worstRatio = -1;

    private Comparison(String check, int total) {
      this.check = check;
      this.total = total;
    }

    /**
     * Compares two numbers.
     *
     * @param floor how far they may differ by rounding
     * @param scale the size of the numbers around, beside which small errors do not count
     * @param single whether they are computed in {@code float}
     */
    Outcome numbers(
        String entry,
        double found,
        double expected,
        double floor,
        double scale,
        boolean single,
        String note) {
      compared++;
      double allowed = tolerance * floor;
      double difference = Math.abs(found - expected);
      double counts = Math.sqrt(Options.unit(single)) * scale;
      double size = Math.max(counts, Math.max(Math.abs(found), Math.abs(expected)));
      boolean same = found == expected || Double.isNaN(found) && Double.isNaN(expected);
      Outcome outcome = Outcome.CORRECT;
      if (!same && Double.isFinite(expected) && !Double.isFinite(found)) {
        outcome = Outcome.WRONG;
      } else if (Double.isNaN(expected) || Double.isNaN(floor) || Double.isInfinite(floor)) {
        outcome = Outcome.UNDECIDED;
      } else if (!same && !(difference <= allowed)) {
        outcome = Outcome.WRONG;
      } else if (allowed > Options.resolution(single) * size && !(found == 0 && expected == 0)) {
        outcome = Outcome.UNDECIDED;
      }
      Finding finding = new Finding(outcome, check, entry, found, expected, floor, note);
      double ratio = same ? 0 : Double.isNaN(difference) ? Double.MAX_VALUE : difference / allowed;
      if (ratio > worstRatio) {
        worstRatio = ratio;
        worst = finding;
      }
      if (outcome != Outcome.CORRECT) {
        own.add(finding);
      }
      return outcome;
    }

    /** Compares a derivative with a slope from differences. */
    Outcome slope(
        String entry, double found, Slope slope, double noise, double scale, boolean single) {
      return switch (slope.kind()) {
        case SMOOTH -> {
          String note =
              slope.error() * tolerance > Math.abs(slope.value()) && slope.value() != found
                  ? "the differences do not settle"
                  : "";
          yield numbers(entry, found, slope.value(), slope.error() + noise, scale, single, note);
        }
        case KINK -> kink(entry, found, slope, single);
        case STEEP ->
            notSmooth(
                entry, "not differentiable here: the slopes grow without bound" + gives(found));
        case EDGE ->
            notSmooth(
                entry,
                (Double.isFinite(slope.left()) || Double.isFinite(slope.right())
                        ? "not differentiable here: finite on one side only"
                        : "not differentiable here: finite on neither side")
                    + gives(found));
      };
    }

    private Outcome kink(String entry, double found, Slope slope, boolean single) {
      double low = Math.min(slope.left(), slope.right());
      double high = Math.max(slope.left(), slope.right());
      double slack = 10 * Options.resolution(single) * Math.max(Math.abs(low), Math.abs(high));
      String sides = "left and right slopes differ, " + slope.left() + " and " + slope.right();
      if (found >= low - slack && found <= high + slack) {
        return notSmooth(entry, "not differentiable here: " + sides + gives(found));
      }
      compared++;
      own.add(
          Finding.of(
              Outcome.WRONG,
              check,
              entry,
              "not differentiable here: "
                  + sides
                  + ", and the companion gives neither nor what"
                  + " is between: "
                  + found));
      return Outcome.WRONG;
    }

    private String gives(double found) {
      return "; the companion gives " + found;
    }

    Outcome notSmooth(String entry, String note) {
      compared++;
      own.add(Finding.of(Outcome.NOT_DIFFERENTIABLE, check, entry, note));
      return Outcome.NOT_DIFFERENTIABLE;
    }

    /** Something that is wrong with all of it. */
    void wrong(String entry, String note) {
      own.add(Finding.of(Outcome.WRONG, check, entry, note));
    }

    void undecided(String entry, String note) {
      own.add(Finding.of(Outcome.UNDECIDED, check, entry, note));
    }

    /** Puts the comparison into the report. */
    void done() {
      Outcome outcome =
          own.stream().map(Finding::outcome).max(Enum::compareTo).orElse(Outcome.CORRECT);
      lines.add(new CheckLine(check, outcome, compared, total, worst, worstRatio));
      findings.addAll(own);
    }
  }
}
