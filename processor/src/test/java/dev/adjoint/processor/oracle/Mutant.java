package dev.adjoint.processor.oracle;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Right derivatives with one error planted in them. */
public final class Mutant implements Subject {

  /** The errors, each with the titles of the checks that must find it. */
  public enum Error {
    /** Every adjoint is larger by one part in two thousand. */
    SCALED("central differences", "Hipparchus", "dot product", "accumulation"),
    /** The first adjoint that is not zero is lost. */
    DROPPED("central differences", "Hipparchus", "dot product", "accumulation"),
    /** The first adjoint that is not zero has the wrong sign. */
    SIGN("central differences", "Hipparchus", "dot product", "accumulation"),
    /** The last entry of a tangent has the wrong sign. */
    TANGENT("central differences", "Hipparchus", "dot product"),
    /** The components of the record are larger by one part in two thousand. */
    COMPONENT("gradient call"),
    /** The buffers are replaced instead of added to. */
    REPLACED("accumulation"),
    /** Each call leaves something for the next. */
    STATE("repetition"),
    /** The value is off by one unit in the last place. */
    VALUE("value"),
    /** The arguments are not changed as the primal changes them. */
    ARGUMENTS("value"),
    /** A call that throws has already cleared the buffers. */
    EXCEPTION("value"),
    /** One entry beside the diagonal of the Hessian is lost. */
    MIXED("Hessian"),
    /** The last entry of the product with the Hessian is too large by one. */
    PRODUCT("Hessian product"),
    /** The gradient beside the second derivatives is larger by one part in two thousand. */
    FIRST("Hessian", "Hessian product"),
    /** The value beside the second derivatives or the matrix is off by one unit. */
    SECOND_VALUE("Hessian", "Hessian product", "Jacobian"),
    /** The first entry of a matrix that is not zero has the wrong sign. */
    MATRIX("Jacobian"),
    /** A matrix has one row too few. */
    ROWS("Jacobian");

    private final Set<String> shownBy;

    Error(String... shownBy) {
      this.shownBy = Set.of(shownBy);
    }

    public boolean shows(Check check) {
      return shownBy.contains(check.title());
    }

    /** Whether the error can be made in the derivatives of such a method. */
    public boolean appliesTo(Problem problem) {
      switch (this) {
        case COMPONENT:
        case VALUE:
          return !problem.isVoid();
        case REPLACED:
          return problem.types().contains(double.class);
        case ARGUMENTS:
          return problem.isVoid();
        case MIXED:
        case PRODUCT:
        case FIRST:
        case SECOND_VALUE:
          return problem.isScalar();
        default:
          return true;
      }
    }
  }

  private final Error error;
  private final Problem problem;
  private final Subject right;
  private int calls;

  public Mutant(Error error, Problem problem, Subject right) {
    this.error = error;
    this.problem = problem;
    this.right = right;
  }

  @Override
  public Outcome gradient(Object[] arguments, Object seed) {
    Outcome outcome = right.gradient(arguments, seed);
    if (error == Error.COMPONENT) {
      change(outcome.derivatives(), adjoints -> scaled(adjoints, 1.0005));
    }
    return outcome;
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    Object[] before = Flat.copy(arguments);
    if (error == Error.REPLACED) {
      clearScalars(buffers);
    }
    Outcome outcome = right.pullback(arguments, seed, buffers);
    calls++;
    change(buffers, this::mutate);
    if (error == Error.EXCEPTION && outcome.thrown() != null) {
      change(buffers, adjoints -> scaled(adjoints, 0));
    }
    if (error == Error.ARGUMENTS) {
      Flat.write(arguments, Flat.read(before));
    }
    return error == Error.VALUE ? Outcome.of(nextUp(outcome.value())) : outcome;
  }

  private void clearScalars(Object[] buffers) {
    for (int k = 0; k < buffers.length; k++) {
      if (problem.type(k).isPrimitive()) {
        Array.set(buffers[k], 0, buffers[k] instanceof float[] ? (Object) 0f : 0.0);
      }
    }
  }

  private static Object nextUp(Object value) {
    Object[] copy = Flat.copy(value);
    double[] numbers = Flat.read(copy);
    numbers[0] = Math.nextUp(numbers[0]);
    Flat.write(copy, numbers);
    return copy[0];
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    Outcome outcome = right.tangent(arguments, dots);
    if (error == Error.TANGENT) {
      UnaryOperator<double[]> flip = Mutant::withLastNegated;
      change(problem.isVoid() ? dots : outcome.derivatives(), flip);
    }
    return outcome;
  }

  @Override
  public Outcome hessian(Object[] arguments) {
    Outcome outcome = right.hessian(arguments);
    double[][] hessian = (double[][]) outcome.derivatives()[1];
    if (error == Error.MIXED) {
      hessian[0][hessian.length - 1] = hessian[0][hessian.length - 1] == 0 ? 1 : 0;
    }
    return withFirst(outcome);
  }

  @Override
  public Outcome hvp(Object[] arguments, Object[] dots) {
    Outcome outcome = right.hvp(arguments, dots);
    if (error == Error.PRODUCT) {
      change(outcome.derivatives(), Mutant::withLastLarger);
    }
    return withFirst(outcome);
  }

  @Override
  public Outcome jacobian(Object[] arguments) {
    Outcome outcome = right.jacobian(arguments);
    if (error == Error.MATRIX) {
      change(outcome.derivatives(), numbers -> withFirst(numbers, -1));
    }
    if (error == Error.ROWS) {
      double[][] matrix = (double[][]) outcome.derivatives()[0];
      outcome.derivatives()[0] = Arrays.copyOf(matrix, matrix.length - 1);
    }
    return withFirst(outcome);
  }

  private Outcome withFirst(Outcome outcome) {
    if (error == Error.FIRST) {
      Object[] first = {outcome.derivatives()[0]};
      change(first, gradient -> scaled(gradient, 1.0005));
      outcome.derivatives()[0] = first[0];
    }
    return error == Error.SECOND_VALUE
        ? Outcome.of(nextUp(outcome.value()), outcome.derivatives())
        : outcome;
  }

  private double[] mutate(double[] adjoints) {
    switch (error) {
      case SCALED:
        return scaled(adjoints, 1.0005);
      case DROPPED:
        return withFirst(adjoints, 0);
      case SIGN:
        return withFirst(adjoints, -1);
      case STATE:
        return scaled(adjoints, calls);
      default:
        return adjoints;
    }
  }

  private static void change(Object[] values, UnaryOperator<double[]> change) {
    Flat.write(values, change.apply(Flat.read(values)));
  }

  private static double[] scaled(double[] numbers, double factor) {
    double[] result = numbers.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] *= factor;
    }
    return result;
  }

  private static double[] withLastNegated(double[] numbers) {
    double[] result = numbers.clone();
    result[result.length - 1] *= -1;
    return result;
  }

  private static double[] withLastLarger(double[] numbers) {
    double[] result = numbers.clone();
    result[result.length - 1] += 1;
    return result;
  }

  private static double[] withFirst(double[] numbers, double factor) {
    double[] result = numbers.clone();
    for (int i = 0; i < result.length; i++) {
      if (result[i] != 0) {
        result[i] *= factor;
        return result;
      }
    }
    return result;
  }
}
