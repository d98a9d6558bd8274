package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a structure delivers: first all that it delivered before, then the tangents of what is
 * active of it.
 *
 * @param leading how many of the operands at the end of a block come before the results
 * @param active which of the results have tangents
 */
record Delivery(int leading, List<Boolean> active) {
  /** A delivery of the tangents of all active results. */
  static Delivery of(int leading, List<Value> results, Dots dots) {
    return new Delivery(leading, results.stream().map(r -> (Boolean) dots.isActive(r)).toList());
  }

  /** The operands at the end of a block, with their tangents. */
  List<Operand> operands(List<Operand> operands, UnaryOperator<Operand> dot) {
    List<Operand> all = new ArrayList<>(operands);
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i)) {
        all.add(dot.apply(operands.get(leading + i)));
      }
    }
    return all;
  }

  /** The results with fresh values for their tangents. */
  List<Value> results(List<Value> results, Dots dots) {
    List<Value> all = new ArrayList<>(results);
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i)) {
        all.add(dots.bind(results.get(i)));
      }
    }
    return all;
  }
}
