package dev.adjoint.processor.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Random;

/** A method at given arguments: its primal, and linear maps of its subject as plain vectors. */
public final class Point {
  private final Problem problem;
  private final Method primal;
  private final Object[] arguments;
  private final AttributedMethod attributed;
  private final TreeInterpreter interpreter;
  private Jacobian jacobian;

  public Point(
      Problem problem,
      Method primal,
      Object[] arguments,
      AttributedMethod attributed,
      TreeInterpreter interpreter) {
    this.problem = problem;
    this.primal = primal;
    this.arguments = arguments;
    this.attributed = attributed;
    this.interpreter = interpreter;
  }

  public Problem problem() {
    return problem;
  }

  /** A fresh copy of the arguments. */
  public Object[] arguments() {
    return Flat.copy(arguments);
  }

  /** Runs the user's method itself, changing the given arguments as it does. */
  public Subject.Outcome primal(Object[] arguments) {
    try {
      return Subject.Outcome.of(primal.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      return Subject.Outcome.thrown(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same by the interpreter, with plain numbers. */
  Subject.Outcome interpreted(Object[] arguments) {
    Conversion conversion = new Conversion();
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = conversion.toInterpreter(arguments[i]);
    }
    try {
      Object value = interpreter.call(attributed, converted);
      Conversion back = giveBack(converted, arguments);
      return Subject.Outcome.of(back.toJava(value, problem.result()));
    } catch (UnsupportedOperationException | ClassCastException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      giveBack(converted, arguments);
      return Subject.Outcome.thrown(e);
    }
  }

  private Conversion giveBack(Object[] converted, Object[] arguments) {
    Conversion back = new Conversion();
    for (int i = 0; i < converted.length; i++) {
      arguments[i] = back.toJava(converted[i], problem.types().get(i));
    }
    return back;
  }

  /** All partial derivatives, by Hipparchus. */
  public Jacobian jacobian() {
    if (jacobian == null) {
      jacobian = Jacobian.of(problem, attributed, interpreter, arguments);
    }
    return jacobian;
  }

  /** The inputs as one vector. */
  public double[] inputs() {
    return Flat.read(problem.inputs(arguments));
  }

  /** The outputs as one vector, at other inputs. */
  public double[] outputs(double[] inputs) {
    Object[] moved = problem.at(arguments, inputs);
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

  /** Jᵀu by the subject, u being the weights of the outputs. */
  double[] pullback(Subject subject, double[] u) {
    Seeds seeds = Seeds.of(this, u);
    Subject.Outcome outcome = subject.pullback(arguments(), seeds.result(), seeds.buffers());
    rethrow(outcome);
    return Flat.read(seeds.buffers());
  }

  /** Jv by the subject, v being the direction of the inputs. */
  double[] tangent(Subject subject, double[] v) {
    Object[] dots = problem.inputs(arguments());
    Flat.write(dots, v);
    Subject.Outcome outcome = subject.tangent(arguments(), dots);
    rethrow(outcome);
    Object tangent = outcome.derivatives().length == 0 ? null : outcome.derivatives()[0];
    return problem.outputs(tangent, Seeds.arraysOf(problem, dots));
  }

  static void rethrow(Subject.Outcome outcome) {
    if (outcome.thrown() != null) {
      throw new AssertionError("threw " + outcome.thrown(), outcome.thrown());
    }
  }
}
