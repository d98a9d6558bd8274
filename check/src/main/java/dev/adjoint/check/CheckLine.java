package dev.adjoint.check;

import java.util.Locale;

/**
 * What one check came to.
 *
 * @param check what was compared with what
 * @param outcome the worst of its findings
 * @param compared how many entries were compared; 0 where it is not about numbers
 * @param total how many there are
 * @param worst the entry that comes nearest to its tolerance, or exceeds it most; null if none
 * @param ratio its difference over its tolerance
 */
record CheckLine(
    String check, Outcome outcome, int compared, int total, Finding worst, double ratio) {

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
