package dev.adjoint.processor.oracle;

import java.util.Arrays;

/** The Hessian times a direction, and the gradient beside it, against Hipparchus. */
final class HessianProductCheck implements Check {
  private static final int MOST_INPUTS = 40;

  @Override
  public String title() {
    return "Hessian product";
  }

  @Override
  public void verify(Point point, Subject subject) {
    double[] v = point.random(point.inputs().length, 13);
    Object[] first = point.dots(v);
    SecondOrder.requireRun("the product", point, arguments -> subject.hvp(arguments, first));
    boolean threw = point.primal(point.arguments()).thrown() != null;
    if (threw || SecondOrder.shares(point) || v.length > MOST_INPUTS) {
      return;
    }
    Object[] dots = point.dots(v);
    Object[] parts = subject.hvp(point.arguments(), dots).derivatives();
    int inputs = point.problem().active().size();
    Closeness.require(parts.length == 2 * inputs, "the record has " + parts.length + " components");
    Curvature expected = point.curvature();
    double scale = SecondDerivativesCheck.scale(point, expected);
    boolean single = point.problem().single();
    double[] gradient = Flat.read(Arrays.copyOf(parts, inputs));
    SecondOrder.compare("gradient", gradient, expected.gradient(), scale, single);
    double[] product = Flat.read(Arrays.copyOfRange(parts, inputs, 2 * inputs));
    SecondOrder.compare("product", product, expected.times(v), 2 * scale, single);
  }
}
