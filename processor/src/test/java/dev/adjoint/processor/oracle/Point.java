package dev.adjoint.processor.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A method at given arguments: its primal, and linear maps of its subject as plain vectors. */
public final class Point {
  private final Problem problem;
  private final Method primal;
  private final Supplier<Object[]> arguments;
  private final AttributedMethod attributed;
  private final TreeInterpreter interpreter;
  private final World world;
  private Jacobian jacobian;
  private Curvature curvature;

  /**
   * A point.
   *
   * @param arguments makes the arguments anew, the receiver first if there is one
   */
  public Point(
      Problem problem,
      Method primal,
      Supplier<Object[]> arguments,
      AttributedMethod attributed,
      TreeInterpreter interpreter) {
    this.problem = problem;
    this.primal = primal;
    this.arguments = arguments;
    this.attributed = attributed;
    this.interpreter = interpreter;
    this.world = new World(outermost(primal.getDeclaringClass()));
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }

  public Problem problem() {
    return problem;
  }

  /** Whether the method is written in the source so that the array of that name is assigned to. */
  boolean writes(String array) {
    return attributed.writes(array);
  }

  /** A fresh copy of the arguments, in a world in which nothing has happened yet. */
  public Object[] arguments() {
    world.reset();
    return arguments.get();
  }

  /** What the world is like after a call. */
  List<Object> effects() {
    return world.state();
  }

  /** Runs the user's method itself, changing the given arguments as it does. */
  public Subject.Outcome primal(Object[] arguments) {
    try {
      return Subject.Outcome.of(
          attributed.isStatic()
              ? primal.invoke(null, arguments)
              : primal.invoke(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length)));
    } catch (InvocationTargetException e) {
      return Subject.Outcome.thrown(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same by the interpreter, with plain numbers. */
  Subject.Outcome interpreted(Object[] arguments) {
    Conversion conversion = interpreter.conversion();
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = conversion.toInterpreter(arguments[i]);
    }
    try {
      Object value = interpreter.call(attributed, conversion, converted);
      conversion.giveBack();
      return Subject.Outcome.of(conversion.toJava(value, problem.result()));
    } catch (UnsupportedOperationException | ClassCastException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      conversion.giveBack();
      return Subject.Outcome.thrown(e);
    }
  }

  /** All partial derivatives, by Hipparchus. */
  public Jacobian jacobian() {
    if (jacobian == null) {
      jacobian = Jacobian.of(problem, attributed, interpreter, arguments());
    }
    return jacobian;
  }

  /** All second derivatives of a number, by Hipparchus. */
  Curvature curvature() {
    if (curvature == null) {
      curvature = Curvature.of(problem, attributed, interpreter, arguments());
    }
    return curvature;
  }

  /** The inputs as one vector. */
  public double[] inputs() {
    return Flat.read(problem.inputs(arguments()));
  }

  /** The outputs as one vector, at other inputs. */
  public double[] outputs(double[] inputs) {
    Object[] moved = problem.at(arguments(), inputs);
    Subject.Outcome outcome = primal(moved);
    if (outcome.thrown() != null) {
      throw new IllegalStateException(outcome.thrown());
    }
    return problem.outputs(outcome.value(), problem.arrays(moved));
  }

  /** Random weights of the outputs, or directions of the inputs; none near zero. */
  double[] random(int length, long seed) {
    Random random = new Random(seed * 31 + problem.name().hashCode());
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      double magnitude = 0.5 + random.nextDouble();
      double number = random.nextBoolean() ? magnitude : -magnitude;
      numbers[i] = problem.single() ? (float) number : number;
    }
    return numbers;
  }

  /** The weights with 0 for outputs that are not finite themselves: these have no derivative. */
  double[] ofFinite(double[] u) {
    double[] y = outputs(inputs());
    double[] weights = u.clone();
    for (int i = 0; i < y.length; i++) {
      weights[i] = Double.isFinite(y[i]) ? u[i] : 0;
    }
    return weights;
  }

  /** Whether every output is a finite number. */
  boolean isFinite() {
    return Arrays.stream(outputs(inputs())).allMatch(Double::isFinite);
  }

  /** Jᵀu by the subject, u being the weights of the outputs. */
  double[] pullback(Subject subject, double[] u) {
    Seeds seeds = Seeds.of(this, u);
    Subject.Outcome outcome = subject.pullback(arguments(), seeds.result(), seeds.buffers());
    rethrow(outcome);
    return Flat.read(seeds.buffers());
  }

  /** Jv by the subject, v being the direction of the inputs. */
  double[] tangent(Subject subject, double[] v) {
    Object[] dots = dots(v);
    Subject.Outcome outcome = subject.tangent(arguments(), dots);
    rethrow(outcome);
    Object tangent = outcome.derivatives().length == 0 ? null : outcome.derivatives()[0];
    return problem.outputs(tangent, problem.arraysOf(dots));
  }

  /** The direction in the form that a tangent takes. */
  Object[] dots(double[] v) {
    Object[] dots = problem.inputs(arguments());
    Flat.write(dots, v);
    return dots;
  }

  static void rethrow(Subject.Outcome outcome) {
    if (outcome.thrown() != null) {
      throw new AssertionError("threw " + outcome.thrown(), outcome.thrown());
    }
  }
}
