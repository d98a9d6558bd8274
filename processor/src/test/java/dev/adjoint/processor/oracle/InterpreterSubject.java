package dev.adjoint.processor.oracle;

import java.util.Arrays;

/** The derivatives by the interpreter and Hipparchus, in the form of the generated code. */
public final class InterpreterSubject implements Subject {
  private final Point point;

  public InterpreterSubject(Point point) {
    this.point = point;
  }

  @Override
  public Outcome gradient(Object[] arguments, Object seed) {
    Object[] buffers = Seeds.buffers(point.problem(), arguments);
    Object own = seed != null ? seed : point.problem().result() == float.class ? 1f : (Object) 1.0;
    Outcome outcome = pullback(arguments, own, buffers);
    if (outcome.thrown() != null) {
      return outcome;
    }
    Object[] components = Flat.copy(point.problem().inputs(arguments));
    Flat.write(components, Flat.read(buffers));
    return Outcome.of(outcome.value(), components);
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    Outcome outcome = point.interpreted(arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    double[] u = weights(seed, buffers);
    double[] before = Flat.read(scalarsOnly(buffers));
    double[] sum = point.jacobian().transposeTimes(u);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += before[i];
    }
    Flat.write(buffers, sum);
    return outcome;
  }

  /** The weights of the outputs that a pullback is called with. */
  double[] weights(Object seed, Object[] buffers) {
    return point.problem().outputs(seed, point.problem().arraysOf(buffers));
  }

  /** The buffers with zeros in those of arrays, whose old contents the Jacobian accounts for. */
  private Object[] scalarsOnly(Object[] buffers) {
    Object[] copy = Flat.copy(buffers);
    Object[] arrays = point.problem().arraysOf(copy);
    Flat.write(arrays, new double[Flat.read(arrays).length]);
    return copy;
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    double[] v = Flat.read(dots);
    Outcome outcome = point.interpreted(arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    double[] y = point.jacobian().times(v);
    Object[] tangent = {Flat.zeros(outcome.value())};
    int results = Flat.read(tangent).length;
    Flat.write(tangent, Arrays.copyOf(y, results));
    Flat.write(point.problem().arraysOf(dots), Arrays.copyOfRange(y, results, y.length));
    return Outcome.of(outcome.value(), tangent);
  }

  @Override
  public Outcome hessian(Object[] arguments) {
    Outcome outcome = point.interpreted(arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    Curvature curvature = point.curvature();
    return Outcome.of(outcome.value(), curvature.gradient().clone(), curvature.hessianCopy());
  }

  @Override
  public Outcome hvp(Object[] arguments, Object[] dots) {
    double[] v = Flat.read(dots);
    Outcome outcome = point.interpreted(arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    Object[] gradient = point.dots(point.curvature().gradient());
    Object[] product = point.dots(point.curvature().times(v));
    Object[] both = Arrays.copyOf(gradient, 2 * gradient.length);
    System.arraycopy(product, 0, both, gradient.length, product.length);
    return Outcome.of(outcome.value(), both);
  }

  @Override
  public Outcome jacobian(Object[] arguments) {
    Outcome outcome = point.interpreted(arguments);
    return outcome.thrown() != null
        ? outcome
        : Outcome.of(outcome.value(), (Object[]) JacobianCheck.matrices(point));
  }
}
