package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Runs code with Java's own semantics, on boxed primitives and real Java arrays. Exceptions are
 * those that the same Java code would throw.
 */
public final class Interpreter {
  private final BiFunction<Callee, List<Object>, Object> calls;
  private long bindings;

  /** An interpreter whose calls go to the real methods, found by reflection. */
  public Interpreter() {
    this(ReflectiveCalls::call);
  }

  /** Calls the real method. */
  public static Object callReal(Callee callee, List<Object> arguments) {
    return ReflectiveCalls.call(callee, arguments);
  }

  /** An interpreter whose calls are answered by {@code calls}. */
  public Interpreter(BiFunction<Callee, List<Object>, Object> calls) {
    this.calls = calls;
  }

  /** Runs a primal method; returns its result, or null for {@code void}. */
  public Object run(PrimalMethod method, Object... arguments) {
    List<Value> parameters = method.parameters().stream().map(Parameter::value).toList();
    List<Object> results = run(method.body(), parameters, Arrays.asList(arguments));
    return results.isEmpty() ? null : results.get(0);
  }

  /** Runs a derived method; returns one object for each component of its result. */
  public List<Object> run(DerivedMethod method, Object... arguments) {
    List<Value> parameters = method.parameters().stream().map(DerivedParameter::value).toList();
    return run(method.body(), parameters, Arrays.asList(arguments));
  }

  /** Runs a block that sees the parameters; returns what it yields. */
  public List<Object> run(Block body, List<Value> parameters, List<Object> arguments) {
    if (parameters.size() != arguments.size()) {
      throw new IllegalArgumentException(parameters + " called with " + arguments);
    }
    Frame frame = new Frame(calls);
    frame.setAll(parameters, arguments);
    Completion completion = new BlockRunner(frame).run(body);
    bindings += frame.bindings();
    if (completion.exit() != null) {
      throw new IllegalStateException("exit from the whole body to " + completion.exit());
    }
    return completion.results();
  }

  /** How many values all runs so far have bound, a measure of their cost. */
  public long bindings() {
    return bindings;
  }
}
