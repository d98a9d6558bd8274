package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Activity: what is <em>varied</em> (depends on an input in P) and <em>useful</em> (an output
 * depends on it). Outputs are the result and the final contents of written arrays in P.
 */
public final class ActivityAnalysis implements Activity {
  private final ArrayObjects objects;
  private final PrimalMethod method;
  private final DataFlow flow;
  private final Set<Object> varied;
  private final Set<Object> active;
  private final Map<Value, List<Operand>> leaves;

  private ActivityAnalysis(
      PrimalMethod method,
      ArrayObjects objects,
      Predicate<Result> isOutput,
      Map<Value, List<Operand>> leaves) {
    this.objects = objects;
    this.leaves = leaves;
    this.method = method;
    flow = new DataFlow(method.body(), objects);
    Set<Object> inputs = new LinkedHashSet<>();
    Set<Object> outputs = new LinkedHashSet<>();
    for (Parameter parameter : method.differentiated()) {
      inputs.addAll(flow.places(parameter.value()));
      if (parameter.written()) {
        outputs.addAll(flow.places(parameter.value()));
      }
    }
    for (int k = 0; k < method.body().yielded().size(); k++) {
      if (isOutput.test(method.results().get(k))) {
        outputs.addAll(flow.places(method.body().yielded().get(k)));
      }
    }
    varied = flow.reachableFrom(inputs);
    active = new LinkedHashSet<>(varied);
    if (method.has(Optimisation.ACTIVITY)) {
      active.retainAll(flow.reaching(outputs));
    } else {
      active.addAll(flow.reaching(outputs));
    }
    closeOverReferences();
  }

  /** Analyses a method; jumps may be in it or not. */
  public static ActivityAnalysis of(PrimalMethod method, ArrayObjects objects) {
    return of(method, objects, result -> true);
  }

  /** Analyses a method of whose results only some are to be differentiated. */
  public static ActivityAnalysis of(
      PrimalMethod method, ArrayObjects objects, Predicate<Result> isOutput) {
    return new ActivityAnalysis(method, objects, isOutput, Map.of());
  }

  /**
   * Analyses a method whose records were taken apart.
   *
   * @param leaves the numbers and arrays in each record and each array of records
   */
  public static ActivityAnalysis of(
      PrimalMethod method, ArrayObjects objects, Map<Value, List<Operand>> leaves) {
    return new ActivityAnalysis(method, objects, result -> true, leaves);
  }

  @Override
  public boolean isActive(Operand operand) {
    if (operand.type() instanceof ArrayType || operand.type() instanceof StackType) {
      return objects.of(operand).stream().anyMatch(active::contains);
    }
    return active.contains(operand);
  }

  /** The inputs that a number, or some number in an array, depends on, in order. */
  public List<Parameter> inputsOf(Value value) {
    Set<Object> sources = flow.reaching(new LinkedHashSet<>(flow.places(value)));
    return method.differentiated().stream()
        .filter(input -> flow.places(input.value()).stream().anyMatch(sources::contains))
        .toList();
  }

  /** Whether a number depends on an input, or some number in an array or a record does. */
  public boolean isVaried(Operand operand) {
    return operand instanceof Value value
        && (varied.contains(operand)
            || objects.of(operand).stream().anyMatch(this::isVaried)
            || leaves.getOrDefault(value, List.of()).stream().anyMatch(this::isVaried));
  }

  /** Whether an operand is, or holds, an array some element of which depends on an input. */
  boolean isVariedArray(Operand operand) {
    return operand.type().rank() > 0 && isVaried(operand)
        || operand instanceof Value value
            && leaves.getOrDefault(value, List.of()).stream().anyMatch(this::isVariedArray);
  }

  private boolean isVaried(ArrayObject object) {
    return varied.contains(object) || objects.contentsOf(object).stream().anyMatch(this::isVaried);
  }

  /** A reference that may denote an active array needs a shadow whatever it denotes. */
  private void closeOverReferences() {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Set<ArrayObject> denoted : objects.denoted()) {
        grown |= !denoted.isEmpty() && spread(denoted);
      }
      for (ArrayObject container : objects.all()) {
        Set<ArrayObject> contents = objects.contentsOf(container);
        if (contents.stream().anyMatch(active::contains)) {
          grown |= active.add(container);
        }
        if (active.contains(container)) {
          grown |= active.addAll(contents);
        }
      }
    }
  }

  private boolean spread(Set<ArrayObject> denoted) {
    return denoted.stream().anyMatch(active::contains) && active.addAll(denoted);
  }
}
