package dev.adjoint.check.numeric;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The steps of differences, relative to the size of the arguments: powers of two, so that arguments
 * are moved exactly, around the cube root of the rounding unit.
 *
 * @param first the steps that are always taken, from large to small
 * @param more those that are added where the first do not settle the derivative
 */
public record Steps(double[] first, double[] more) {

  /** The steps for arguments and results of this precision. */
  public static Steps of(boolean single) {
    return around(single ? 0x1p-8 : 0x1p-17, single);
  }

  /** Steps around a given one. */
  public static Steps around(double middle, boolean single) {
    double ratio = single ? 2 : 4;
    double base = Math.scalb(1.0, Math.getExponent(middle));
    double[] first = new double[6];
    for (int i = 0; i < first.length; i++) {
      first[i] = base * Math.pow(ratio, 4 - i);
    }
    double[] larger = single ? new double[] {64, 32} : new double[] {4096, 1024, 256};
    double[] smaller = new double[single ? 6 : 11];
    for (int i = 0; i < smaller.length; i++) {
      smaller[i] = Math.pow(ratio, i + 2);
    }
    double[] more =
        DoubleStream.concat(
                Arrays.stream(larger).map(factor -> first[0] * factor / 16),
                Arrays.stream(smaller).map(factor -> base / factor))
            .filter(step -> step <= 0.25)
            .toArray();
    return new Steps(first, more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Steps steps
        && Arrays.equals(first, steps.first)
        && Arrays.equals(more, steps.more);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(first) + Arrays.hashCode(more);
  }
}
