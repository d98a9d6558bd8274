package dev.adjoint.processor.corpus;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.InterpreterSubject;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tangent as our transform derives it, run before any source is written; the rest oracle's. */
record TangentSubject(DerivedMethod tangent, Subject oracle, ClassLoader loader)
    implements Subject {
  TangentSubject(DerivedMethod tangent, Point point, ClassLoader loader) {
    this(tangent, new InterpreterSubject(point), loader);
  }

  @Override
  public Outcome gradient(Object[] arguments, Object seed) {
    return oracle.gradient(arguments, seed);
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    return oracle.pullback(arguments, seed, buffers);
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(dots));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      List<Object> results = new Interpreter().run(tangent, all.toArray());
      return results.isEmpty()
          ? Outcome.of(null)
          : Outcome.of(results.get(0), results.subList(1, results.size()).toArray());
    } catch (RuntimeException | Error e) {
      return Outcome.thrown(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
