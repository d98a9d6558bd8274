package dev.adjoint.processor.transform.check;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose derivative a value is: what messages call it. */
final class DerivativeNames {
  private static final String UNNAMED = "an intermediate result";

  /**
   * A variable, or an element of an array.
   *
   * @param name the name of the variable or array
   * @param index which element; null for a variable
   */
  record Place(String name, Operand index) {}

  private final Map<Value, Operation> definitions = new HashMap<>();
  private final Map<Value, List<Place>> places = new HashMap<>();
  private final Map<Value, List<Value>> summedIn = new HashMap<>();
  private final Map<Value, DerivedParameter> parameters = new HashMap<>();
  private final DerivedMethod method;

  DerivativeNames(DerivedMethod method) {
    this.method = method;
    method.parameters().forEach(parameter -> parameters.put(parameter.value(), parameter));
    Anatomy.forEach(method.body(), this::define);
    Anatomy.forEach(method.body(), this::note);
    results(method.body());
  }

  /** Whose derivative the value is, or becomes a part of. */
  Place of(Value value) {
    return of(value, new HashSet<>());
  }

  /** The sums that a loop carries lead back to where they were seen. */
  private Place of(Value value, Set<Value> seen) {
    if (value.isNamed()) {
      return new Place(primal(value), null);
    }
    if (definitions.get(value) instanceof Operation.Load load) {
      return element(load.array(), load.index());
    }
    if (places.containsKey(value)) {
      return places.get(value).get(0);
    }
    return summedIn.getOrDefault(value, List.of()).stream()
        .filter(seen::add)
        .map(sum -> of(sum, seen))
        .filter(place -> !place.name().equals(UNNAMED))
        .findFirst()
        .orElse(new Place(UNNAMED, null));
  }

  /** The element of a primal array to which an element of a derivative array belongs. */
  Place element(Operand array, Operand index) {
    DerivedParameter parameter = parameters.get(array);
    boolean number =
        parameter != null
            && method.primal().parameters().stream()
                .filter(p -> p.name().equals(parameter.of()))
                .anyMatch(p -> p.value().type().rank() == 0);
    return new Place(array(array), number ? null : index);
  }

  private String array(Operand array) {
    if (parameters.containsKey(array) && !parameters.get(array).of().isEmpty()) {
      return parameters.get(array).of();
    }
    if (array instanceof Value value && value.isNamed()) {
      return primal(value);
    }
    if (definitions.get(array) instanceof Operation.Load load) {
      return array(load.array()) + "[\u2026]";
    }
    return "an array";
  }

  /** The name of the variable whose adjoint or tangent has this name. */
  private static String primal(Value value) {
    return value.name().replaceAll("(?<=.)(Bar|Dot)$", "");
  }

  private void define(Statement statement) {
    if (statement instanceof Let let) {
      definitions.put(let.target(), let.operation());
    }
  }

  private void note(Statement statement) {
    if (statement instanceof Let let && passesOn(let.operation())) {
      let.operation().operands().forEach(operand -> summed(operand, let.target()));
    } else if (statement instanceof Accumulate add) {
      place(add.value(), element(add.array(), add.index()));
    } else if (statement instanceof Store store) {
      place(store.value(), element(store.array(), store.index()));
    } else if (statement instanceof If choice) {
      join(choice.then().yielded(), choice.results());
      join(choice.otherwise().yielded(), choice.results());
    } else if (statement instanceof Loop loop) {
      List<Operand> next = loop.body().yielded();
      int shift = next.size() - loop.carried().size();
      for (int i = 0; !next.isEmpty() && i < loop.results().size(); i++) {
        summed(next.get(i + shift), loop.carried().get(i).parameter());
      }
    }
  }

  /** Whether the result is a sum of what is read, or one of it. */
  private static boolean passesOn(Operation operation) {
    return operation instanceof Operation.Copy
        || operation instanceof Operation.Convert
        || operation instanceof Operation.Select
        || operation instanceof Operation.Unary
        || operation instanceof Operation.Binary binary
            && (binary.operator() == BinaryOperator.ADD
                || binary.operator() == BinaryOperator.SUBTRACT);
  }

  private void join(List<Operand> from, List<Value> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      summed(from.get(i), to.get(i));
    }
  }

  private void results(Block body) {
    if (body.end() instanceof Terminator.Yield yield) {
      for (int i = 0; i < yield.operands().size(); i++) {
        String of = method.components().get(i).of();
        place(yield.operands().get(i), new Place(of.isEmpty() ? "the result" : of, null));
      }
    }
  }

  private void place(Operand operand, Place place) {
    if (operand instanceof Value value) {
      places.computeIfAbsent(value, v -> new ArrayList<>()).add(place);
    }
  }

  private void summed(Operand operand, Value in) {
    if (operand instanceof Value value) {
      summedIn.computeIfAbsent(value, v -> new ArrayList<>()).add(in);
    }
  }
}
