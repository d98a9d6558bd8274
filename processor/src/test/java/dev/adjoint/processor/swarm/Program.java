package dev.adjoint.processor.swarm;

import dev.adjoint.processor.corpus.CompanionSubject;
import dev.adjoint.processor.corpus.Request;
import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.AttributedSources;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.oracle.TreeInterpreter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A compiled program of the swarm, with the points at which it is asked. */
final class Program {
  private static final int POINTS = 2;

  private final Method primal;
  private final Problem problem;
  private final List<Point> points = new ArrayList<>();
  private final AttributedMethod method;
  private final TreeInterpreter interpreter;

  Program(long seed, AttributedMethod method, AttributedSources sources, ClassLoader loader) {
    this.method = method;
    this.primal = primal(method, loader);
    List<String> names = new ArrayList<>();
    method.element().getParameters().forEach(p -> names.add(p.getSimpleName().toString()));
    this.problem =
        new Problem(
            method.className() + "." + method.name(),
            names,
            Arrays.asList(primal.getParameterTypes()),
            primal.getReturnType(),
            Request.of(method),
            sources.computesInFloat(method));
    this.interpreter = new TreeInterpreter(sources, loader);
    for (int k = 0; k < POINTS; k++) {
      long own = seed * POINTS + k;
      points.add(point(() -> Arguments.of(problem.types(), problem.active(), own)));
    }
  }

  private Point point(Supplier<Object[]> arguments) {
    return new Point(problem, primal, arguments, method, interpreter);
  }

  /** A point beside the given one. */
  Point beside(Point point) {
    double[] inputs = point.inputs();
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = inputs[i] * 1.01 + 0.0078125 * (1 + i % 3);
    }
    return point(() -> problem.at(point.arguments(), inputs));
  }

  private static Method primal(AttributedMethod method, ClassLoader loader) {
    try {
      Class<?> type = loader.loadClass(method.className());
      Method primal =
          Arrays.stream(type.getDeclaredMethods())
              .filter(own -> own.getName().equals(method.name()))
              .findFirst()
              .orElseThrow();
      primal.setAccessible(true);
      return primal;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Point> points() {
    return points;
  }

  /** The companions as the configuration has them called. */
  Subject companions(Configuration configuration) {
    return new CompanionSubject(
        problem,
        primal.getName(),
        primal,
        primal.getDeclaringClass().getClassLoader(),
        configuration == Configuration.WORKSPACE ? workspace() : null);
  }

  /** By name, for javac has the runtime's module out of sight where it compiles these tests. */
  private static Object workspace() {
    try {
      return Class.forName("dev.adjoint.Workspace").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
