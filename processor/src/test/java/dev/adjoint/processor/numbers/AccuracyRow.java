package dev.adjoint.processor.numbers;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.hipparchus.dfp.Dfp;

/**
 * A partial derivative over a domain.
 *
 * @param expression the operation in Java
 * @param by the operand by which is derived
 * @param domains where each operand is taken from, in the order of the alphabet
 * @param exact the derivative in high precision
 * @param bound the error that it must not exceed, in ulps; infinite where there is no bound
 * @param absolute whether these are ulps of 1 at least, so that what is small may have no digit
 * @param remark why it is not smaller
 */
record AccuracyRow(
    String expression,
    String by,
    List<Domain> domains,
    Function<Dfp[], Dfp> exact,
    double bound,
    boolean absolute,
    String remark) {
  static final int SAMPLES = 150;

  /** The names of the operands. */
  List<String> operands() {
    return List.of("a", "b", "c").subList(0, domains.size());
  }

  /** The symbol of the operator, or the name of the function. */
  String symbol() {
    if (expression.startsWith("Math.")) {
      return expression.substring(5, expression.indexOf('('));
    }
    return expression.startsWith("(") ? "convert" : expression.replaceAll("[ab ]", "");
  }

  /** The method that computes it, annotated. */
  String source(String name) {
    String parameters = "double " + String.join(", double ", operands());
    return "@dev.adjoint.Differentiable(wrt = \"%s\", modes = dev.adjoint.Mode.ADJOINT)\n"
            .formatted(by)
        + "static double %s(%s) { return %s; }\n".formatted(name, parameters, expression);
  }

  /** The largest error, and where it is. */
  Worst worst(NumberClasses classes, String method) throws Throwable {
    SplittableRandom random = new SplittableRandom(6);
    Worst worst = new Worst(0, null);
    for (double[] point : Points.of(domains, SAMPLES, random)) {
      worst = worst.or(error(classes, method, point), point);
    }
    return worst;
  }

  private double error(NumberClasses classes, String method, double[] point) throws Throwable {
    Object[] boxed = new Object[point.length];
    Dfp[] operands = new Dfp[point.length];
    for (int i = 0; i < point.length; i++) {
      boxed[i] = point[i];
      operands[i] = Exact.of(point[i]);
    }
    Object gradient = classes.call("Adjoint", method, boxed);
    double computed = (double) NumberClasses.component(gradient, 1);
    Dfp truth = exact.apply(operands);
    return absolute ? Exact.ulpsOfOne(computed, truth) : Exact.ulps(computed, truth);
  }

  /** An error and a point that has it. */
  record Worst(double ulps, double[] point) {
    Worst or(double other, double[] at) {
      return !(other <= ulps) && !Double.isNaN(ulps) || point == null ? new Worst(other, at) : this;
    }
  }
}
