package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an iteration of a loop starts from, besides what it carries: the contents of arrays, as far
 * as they may be other ones when the iteration runs again.
 *
 * @param changed arrays from outside that the loop may write to
 * @param inputs arrays from outside that the loop only reads, and that may be written to later
 * @param carried the positions of carried arrays that may be written to
 */
record LoopState(List<Value> changed, List<Value> inputs, List<Integer> carried) {

  /**
   * The state of a loop; {@code null} if it cannot be copied.
   *
   * @param shadows the references to adjoints, which no copy is made of
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
      if (value.type() instanceof ArrayType && !shadows.contains(value)) {
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
      if (parameter.type() instanceof ArrayType
          && !shadows.contains(parameter)
          && !stability.outlasts(loop, parameter, scope)) {
        carried.add(k);
      }
    }
    return new LoopState(changed, inputs, carried);
  }

  /** What holds other contents during the reverse sweep, which must not show afterwards. */
  Set<Operand> disturbed(For loop) {
    Set<Operand> all = new LinkedHashSet<>(changed);
    all.addAll(inputs);
    for (int k : carried) {
      all.add(loop.carried().get(k).initial());
      all.add(loop.results().get(k));
    }
    return all;
  }
}
