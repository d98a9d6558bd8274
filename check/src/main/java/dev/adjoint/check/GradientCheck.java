package dev.adjoint.check;

import dev.adjoint.check.method.Target;
import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Copies;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Checks derivatives at a point: those of all companions of a method, or a gradient written by
 * hand.
 *
 * <pre>{@code
 * GradientCheck.of(MethodHandles.lookup(), Model.class, "loss").at(weights, 0.1).assertCorrect();
 * }</pre>
 *
 * <p>What it compares derivatives with are differences of the method itself, and each other. How
 * far they may differ follows from the steps of the differences, not from a number that somebody
 * chose: {@link Report} states the floor of each comparison. The random numbers are the same in
 * each run.
 */
public final class GradientCheck {
  private final Access access;
  private final Class<?> owner;
  private final String name;
  private final ToDoubleFunction<double[]> function;
  private final UnaryOperator<double[]> gradient;
  private Options options = Options.USUAL;
  private Target.Hints hints = new Target.Hints(null, null, null);
  private Supplier<Object[]> arguments;

  private GradientCheck(
      Access access,
      Class<?> owner,
      String name,
      ToDoubleFunction<double[]> function,
      UnaryOperator<double[]> gradient) {
    this.access = access;
    this.owner = owner;
    this.name = name;
    this.function = function;
    this.gradient = gradient;
  }

  /**
   * Checks all companions that a method has.
   *
   * @param lookup the rights to call it, {@code MethodHandles.lookup()} in a test of its package
   * @param owner the class that has the method
   * @param method the name of the method
   * @return the check, which needs a point yet
   */
  public static GradientCheck of(MethodHandles.Lookup lookup, Class<?> owner, String method) {
    return new GradientCheck(new Access(lookup), owner, method, null, null);
  }

  /**
   * Checks a gradient that was not generated.
   *
   * @param function the function
   * @param gradient what should be its gradient
   * @return the check, which needs a point yet
   */
  public static GradientCheck of(
      ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient) {
    Access access = new Access(MethodHandles.lookup());
    return new GradientCheck(access, null, "function", function, gradient);
  }

  /**
   * Chooses among overloads, where the arguments do not.
   *
   * @param parameters the types of the parameters, without the receiver
   * @return this check
   */
  public GradientCheck overload(Class<?>... parameters) {
    hints = new Target.Hints(List.of(parameters), hints.base(), hints.parameters());
    return this;
  }

  /**
   * States the base name of the companion methods, where the class file does not.
   *
   * @param base the {@code name} of the annotation
   * @return this check
   */
  public GradientCheck named(String base) {
    hints = new Target.Hints(hints.overload(), base, hints.parameters());
    return this;
  }

  /**
   * States the names of the parameters, which class files have only if they are compiled with
   * {@code -g} or {@code -parameters}.
   *
   * @param names the names, without the receiver
   * @return this check
   */
  public GradientCheck parameters(String... names) {
    hints = new Target.Hints(hints.overload(), hints.base(), List.of(names));
    return this;
  }

  /**
   * Chooses how far numbers may differ.
   *
   * @param floors how many times the estimated floor of rounding and truncation; usually 10
   * @return this check
   */
  public GradientCheck tolerance(double floors) {
    options = new Options(floors, options.step(), options.seed(), options.samples());
    return this;
  }

  /**
   * Chooses the step of the differences.
   *
   * @param relative the step relative to the size of an argument, around which others are taken;
   *     usually the cube root of the rounding unit
   * @return this check
   */
  public GradientCheck step(double relative) {
    options = new Options(options.tolerance(), relative, options.seed(), options.samples());
    return this;
  }

  /**
   * Chooses other random seeds, directions and samples.
   *
   * @param seed what the random numbers begin with
   * @return this check
   */
  public GradientCheck seed(long seed) {
    options = new Options(options.tolerance(), options.step(), seed, options.samples());
    return this;
  }

  /**
   * Chooses how many entries are compared where there are more.
   *
   * @param entries how many; usually 200
   * @return this check
   */
  public GradientCheck samples(int entries) {
    options = new Options(options.tolerance(), options.step(), options.seed(), entries);
    return this;
  }

  /**
   * Chooses the point. Arrays, and records with arrays, are copied for each call; other objects are
   * passed as they are, so a method that changes them needs {@link #at(Supplier)}. A function takes
   * its array, or the elements of it.
   *
   * @param arguments the arguments, the receiver first for an instance method
   * @return this check
   */
  public GradientCheck at(Object... arguments) {
    // An array of arrays or objects that is the only argument looks as if it were all of them.
    boolean all = arguments.getClass() == Object[].class;
    Object[] own = Copies.of(access, all ? arguments : new Object[] {arguments});
    this.arguments = () -> Copies.of(access, own);
    return this;
  }

  /**
   * Chooses the point.
   *
   * @param arguments makes the arguments, new ones for each call
   * @return this check
   */
  public GradientCheck at(Supplier<Object[]> arguments) {
    this.arguments = arguments;
    return this;
  }

  /**
   * Checks everything there is.
   *
   * @return what was found
   */
  public Report check() {
    if (arguments == null) {
      throw new IllegalStateException("a check needs a point: .at(…)");
    }
    Object[] given = arguments.get();
    String at = PointText.of(given);
    if (function != null) {
      return new FunctionCheck(access, function, gradient, vector(given), options)
          .run()
          .report("gradient", at);
    }
    Target target = Target.of(owner, name, hints, given);
    Point point = new Point(access, target, arguments);
    try {
      CompanionCheck check = new CompanionCheck(access, target, point, options);
      return check.run().report(Target.text(target.primal()), at);
    } finally {
      point.restore();
    }
  }

  private static double[] vector(Object[] given) {
    return given.length == 1 && given[0] instanceof double[] x
        ? x
        : Arrays.stream(given).mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }

  /** Throws an {@link AssertionError} with the report, unless everything is correct. */
  public void assertCorrect() {
    check().assertCorrect();
  }
}
