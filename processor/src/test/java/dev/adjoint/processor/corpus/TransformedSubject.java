package dev.adjoint.processor.corpus;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The derivatives as the transforms leave them, run on the intermediate representation. */
final class TransformedSubject implements Subject {
  private final Problem problem;
  private final TransformedMethod method;
  private final ClassLoader loader;

  TransformedSubject(Problem problem, TransformedMethod method, ClassLoader loader) {
    this.problem = problem;
    this.method = method;
    this.loader = loader;
  }

  @Override
  public Outcome gradient(Object[] arguments, Object seed) {
    return problem.isScalar()
        ? run(DerivedMethod.Kind.GRADIENT, arguments)
        : run(DerivedMethod.Kind.PULLBACK, with(arguments, seed));
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    Object[] seeded = problem.isVoid() ? arguments : with(arguments, seed);
    return run(DerivedMethod.Kind.VJP, with(seeded, buffers));
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    return run(DerivedMethod.Kind.TANGENT, with(arguments, dots));
  }

  private static Object[] with(Object[] arguments, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  private Outcome run(DerivedMethod.Kind kind, Object[] arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      List<Object> results = new Interpreter(this::call).run(method.of(kind), arguments);
      return results.isEmpty()
          ? Outcome.of(null)
          : Outcome.of(results.get(0), results.subList(1, results.size()).toArray());
    } catch (RuntimeException | Error e) {
      return Outcome.thrown(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A companion that calls another of the same method; all else is called for real. */
  private Object call(Callee callee, List<Object> arguments) {
    String own = method.of(DerivedMethod.Kind.VJP).primal().source().companionPrefix() + "Adjoint";
    DerivedMethod companion =
        method.companions().stream()
            .filter(m -> m.kind() != DerivedMethod.Kind.TANGENT)
            .filter(m -> m.name().equals(callee.name()))
            .findFirst()
            .orElse(null);
    if (companion == null || !callee.owner().endsWith(own)) {
      return Interpreter.callReal(callee, arguments);
    }
    List<Object> results = new Interpreter(this::call).run(companion, arguments.toArray());
    return results.isEmpty() ? null : results.get(0);
  }
}
