package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an iteration of a loop starts from, besides what it carries: the contents of arrays, as far
 * as they may be other ones when the iteration runs again.
 *
 * @param changed arrays from outside that the loop may write to
 * @param inputs arrays from outside that the loop only reads, and that may be written to later
 * @param carried the positions of carried arrays that may be written to
 * @param shadows references to adjoints: of these, rows are copied, but never numbers
 */
record LoopState(
    List<Value> changed, List<Value> inputs, List<Integer> carried, Set<Value> shadows) {

  /**
   * The state of a loop; {@code null} if it cannot be copied.
   *
   * @param shadows the references to adjoints
   * @param scope the block at whose end the reverse sweep begins
   */
  static LoopState of(For loop, Stability stability, Set<Value> shadows, Block scope) {
    Set<Value> outside = new LinkedHashSet<>();
    Set<Value> inside = BoundValues.of(loop);
    Anatomy.forEachRead(
        loop.body(),
        operand -> {
          if (operand instanceof Value value && !inside.contains(value)) {
            outside.add(value);
          }
        });
    List<Value> changed = new ArrayList<>();
    List<Value> inputs = new ArrayList<>();
    for (Value value : outside) {
      if (value.type() instanceof StackType) {
        return null;
      }
      if (mayHold(value, shadows)) {
        if (stability.changesIn(loop, value)) {
          changed.add(value);
        } else if (!stability.outlasts(loop, value, scope)) {
          inputs.add(value);
        }
      }
    }
    List<Integer> carried = new ArrayList<>();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value parameter = loop.carried().get(k).parameter();
      if (parameter.type() instanceof StackType) {
        return null;
      }
      if (mayHold(parameter, shadows) && !stability.outlasts(loop, parameter, scope)) {
        carried.add(k);
      }
    }
    return new LoopState(changed, inputs, carried, shadows);
  }

  /** Whether a reference is to an array with something in it that a copy is to be made of. */
  private static boolean mayHold(Value value, Set<Value> shadows) {
    return value.type().rank() > (shadows.contains(value) ? 1 : 0);
  }

  /**
   * What holds other contents during the reverse sweep, which must not show afterwards, with what
   * the loop calls it.
   */
  Map<Operand, Value> disturbed(For loop) {
    Map<Operand, Value> all = new LinkedHashMap<>();
    changed.forEach(array -> all.put(array, array));
    inputs.forEach(array -> all.put(array, array));
    for (int k : carried) {
      Value parameter = loop.carried().get(k).parameter();
      all.put(loop.carried().get(k).initial(), parameter);
      all.put(loop.results().get(k), parameter);
    }
    return all;
  }
}
