package dev.adjoint.check;

import dev.adjoint.Workspace;
import dev.adjoint.check.method.Fit;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Layout;
import dev.adjoint.check.values.Mirror;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls a method and its companions with numbers in and numbers out. */
final class Calls {
  private final Access access;
  private final Target target;
  private final Point point;

  Calls(Access access, Target target, Point point) {
    this.access = access;
    this.target = target;
    this.point = point;
  }

  /** A call of a companion: how it ran, and the derivatives it gave. */
  record Answer(Run run, double[] derivatives, double[] more) {}

  Run primal(double[] x) {
    return run(target.primal(), point.at(x), List.of());
  }

  private Run run(Method method, Object[] arguments, List<Object> more) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(more);
    return invoke(method, arguments, all);
  }

  private Run invoke(Method method, Object[] arguments, List<Object> all) {
    Object[] given = all.toArray();
    try {
      Object value = access.call(method, given);
      return new Run(value, arguments, null);
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        return new Run(null, arguments, e);
      }
      throw e;
    } catch (Throwable e) {
      return new Run(null, arguments, e);
    }
  }

  private static Run completed(Run run) {
    if (run.thrown() != null) {
      throw new CompanionThrew(run.thrown());
    }
    return run;
  }

  /** Value and gradient; for other results, the pullback of a seed. */
  Answer gradient(double[] x, Seed seed) {
    Method method = target.companions().gradient();
    List<Object> more = new ArrayList<>();
    if (method.getParameterCount() > target.types().size()) {
      more.add(seed.as(method.getParameterTypes()[target.types().size()]));
    }
    Run run = completed(run(method, point.at(x), more));
    return answer(run, 1);
  }

  /** Adds into buffers that hold the given numbers. */
  Answer vjp(double[] x, Seed seed, double[] held, Workspace workspace) {
    Answer answer = tryVjp(x, seed, held, workspace);
    completed(answer.run());
    return answer;
  }

  /** The same, also where it throws. */
  Answer tryVjp(double[] x, Seed seed, double[] held, Workspace workspace) {
    Method method =
        workspace == null ? target.companions().vjp() : target.companions().workspaceVjp();
    Class<?>[] types = method.getParameterTypes();
    int inputs = target.inputs().size();
    Object[] arguments = point.at(x);
    Object[] values = point.inputs(arguments);
    Object[] buffers = new Object[inputs];
    Mirror mirror = new Mirror(access);
    for (int k = 0; k < inputs; k++) {
      Class<?> type = types[types.length - inputs + k];
      boolean cell = !target.inputs().get(k).type().isArray();
      buffers[k] = mirror.zeros(values[k], cell ? type.getComponentType() : type);
    }
    point.layout().write(buffers, held);
    for (int k = 0; k < inputs; k++) {
      if (!target.inputs().get(k).type().isArray()) {
        Object cell = Array.newInstance(types[types.length - inputs + k].getComponentType(), 1);
        Array.set(cell, 0, buffers[k]);
        buffers[k] = cell;
      }
    }
    List<Object> all = new ArrayList<>();
    if (workspace != null) {
      all.add(workspace);
    }
    all.addAll(Arrays.asList(arguments));
    if (types.length > all.size() + inputs) {
      all.add(seed.as(types[all.size()]));
    }
    all.addAll(Arrays.asList(buffers));
    Run run = invoke(method, arguments, all);
    for (int k = 0; k < inputs; k++) {
      if (!target.inputs().get(k).type().isArray()) {
        buffers[k] = Array.get(buffers[k], 0);
      }
    }
    return new Answer(run, point.layout().readDerivatives(buffers), null);
  }

  /** Tangents of the result, and the tangents of the inputs as it left them. */
  Answer tangent(double[] x, double[] direction, Layout result) {
    Object[] arguments = point.at(x);
    Object[] dots = dots(target.companions().tangent(), arguments, direction);
    Run run = completed(run(target.companions().tangent(), arguments, Arrays.asList(dots)));
    double[] after = point.layout().readDerivatives(dots);
    if (run.value() == null) {
      return new Answer(run, new double[0], after);
    }
    Object tangent = component(run.value(), 1);
    Run flat = new Run(component(run.value(), 0), run.arguments(), null);
    return new Answer(flat, result.readDerivatives(new Object[] {tangent}), after);
  }

  private Object[] dots(Method method, Object[] arguments, double[] direction) {
    Class<?>[] types = method.getParameterTypes();
    Object[] values = point.inputs(arguments);
    Mirror mirror = new Mirror(access);
    int first = types.length - values.length;
    Object[] dots = new Object[values.length];
    for (int k = 0; k < dots.length; k++) {
      dots[k] = mirror.zeros(values[k], types[first + k]);
    }
    point.layout().write(dots, direction);
    return dots;
  }

  /** The matrix for each input, and the run. */
  double[][][] jacobian(double[] x, Run[] out) {
    Run run = completed(run(target.companions().jacobian(), point.at(x), List.of()));
    int inputs = target.inputs().size();
    int first = run.value().getClass().getRecordComponents().length - inputs;
    double[][][] matrices = new double[inputs][][];
    for (int k = 0; k < inputs; k++) {
      matrices[k] = (double[][]) component(run.value(), first + k);
    }
    out[0] = new Run(first == 0 ? null : component(run.value(), 0), run.arguments(), null);
    return matrices;
  }

  /** The gradient and the Hessian, and the run. */
  record Second(Run run, double[] gradient, double[][] hessian) {}

  Second hessian(double[] x) {
    Run run = completed(run(target.companions().hessian(), point.at(x), List.of()));
    Run flat = new Run(component(run.value(), 0), run.arguments(), null);
    return new Second(
        flat, (double[]) component(run.value(), 1), (double[][]) component(run.value(), 2));
  }

  /** The gradient and the product of the Hessian with a direction. */
  Answer hvp(double[] x, double[] direction) {
    Object[] arguments = point.at(x);
    Object[] dots = dots(target.companions().hvp(), arguments, direction);
    Run run = completed(run(target.companions().hvp(), arguments, Arrays.asList(dots)));
    int inputs = target.inputs().size();
    Answer gradient = answer(run, 1);
    double[] product = point.layout().readDerivatives(components(run.value(), 1 + inputs));
    return new Answer(gradient.run(), gradient.derivatives(), product);
  }

  private Answer answer(Run run, int first) {
    Run flat = new Run(component(run.value(), 0), run.arguments(), null);
    double[] numbers = point.layout().readDerivatives(components(run.value(), first));
    return new Answer(flat, numbers, null);
  }

  private Object[] components(Object result, int first) {
    Object[] parts = new Object[target.inputs().size()];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = component(result, first + k);
    }
    return parts;
  }

  private Object component(Object result, int index) {
    RecordComponent component = result.getClass().getRecordComponents()[index];
    return access.component(result, component.getName());
  }

  /** A seed for the result: numbers in its shape. */
  final class Seed {
    private final Object result;
    private final Layout layout;
    private final double[] numbers;

    Seed(Object result, Layout layout, double[] numbers) {
      this.result = result;
      this.layout = layout;
      this.numbers = numbers;
    }

    private Object as(Class<?> type) {
      if (type.isPrimitive()) {
        return Fit.converted(type, numbers[0]);
      }
      Object[] seed = {new Mirror(access).zeros(result, type)};
      layout.write(seed, numbers);
      return seed[0];
    }
  }
}
