package dev.adjoint.programs.fitting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits curves to the reference data of NIST, and says how many of the certified digits it found.
 */
public final class Fitting {
  private static final String HEAD =
      """
      Levenberg-Marquardt on NIST's reference data: correct digits of the parameters, of their standard
      deviations and of the sum of squares (11 are certified), and evaluations of the model

                          generated Jacobian          forward differences
      set        start  param   s.d.    sum  evals    param   s.d.    sum  evals
      """;

  private Fitting() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(HEAD);
    List<ReferenceSet> sets = ReferenceSet.all();
    List<Fit> fits = new ArrayList<>();
    for (ReferenceSet set : sets) {
      fits.add(fit(set));
    }
    example(sets.get(0), fits.get(0));
    FittingPicture.draw(sets, fits);
  }

  private static Fit fit(ReferenceSet set) {
    Optional<Fit> found = Optional.empty();
    for (int start = 0; start < 2; start++) {
      var fitter = new Fitter(set);
      found = fitter.exact(set.starts().get(start));
      String exact = digits(set, found);
      String differences = digits(set, fitter.differences(set.starts().get(start)));
      System.out.printf("%-10s %5d %s   %s%n", set.name(), start + 1, exact, differences);
    }
    return found.orElseThrow();
  }

  private static String digits(ReferenceSet set, Optional<Fit> found) {
    if (found.isEmpty()) {
      return "   no convergence";
    }
    Fit fit = found.get();
    return String.format(
        "%6.1f %6.1f %6.1f %6d",
        fit.digits(set), fit.digitsOfDeviations(set), fit.digitsOfSquares(set), fit.evaluations());
  }

  private static void example(ReferenceSet set, Fit fit) {
    System.out.printf("%n%s   fitted              certified           s.d.%n", set.name());
    for (int k = 0; k < fit.b().length; k++) {
      System.out.printf(
          "  b%d      %-18.10e  %-18.10e  %.10e%n",
          k + 1, fit.b()[k], set.certified()[k], fit.deviations()[k]);
    }
  }
}
