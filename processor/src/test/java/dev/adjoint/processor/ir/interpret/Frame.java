package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What the values of one run currently are. */
final class Frame {
  private final Map<Value, Object> values = new HashMap<>();
  private long bindings;
  private final BiFunction<Callee, List<Object>, Object> calls;

  Frame(BiFunction<Callee, List<Object>, Object> calls) {
    this.calls = calls;
  }

  /** What a value or constant is; null for an absent operand. */
  Object get(Operand operand) {
    if (operand instanceof Constant constant) {
      return constant.value();
    }
    if (!values.containsKey(operand)) {
      throw new IllegalStateException("read before it is bound: " + operand);
    }
    return values.get(operand);
  }

  /** What several operands are. */
  List<Object> getAll(List<Operand> operands) {
    Object[] objects = operands.stream().map(this::get).toArray();
    return Arrays.asList(objects);
  }

  int intOf(Operand operand) {
    return (Integer) get(operand);
  }

  boolean booleanOf(Operand operand) {
    return (Boolean) get(operand);
  }

  /** How many values were bound. */
  long bindings() {
    return bindings;
  }

  void set(Value value, Object object) {
    bindings++;
    values.put(value, object);
  }

  void setAll(List<Value> targets, List<Object> objects) {
    for (int i = 0; i < targets.size(); i++) {
      set(targets.get(i), objects.get(i));
    }
  }

  /** Calls code outside. */
  Object call(Callee callee, List<Object> arguments) {
    return calls.apply(callee, arguments);
  }
}
