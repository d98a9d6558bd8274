package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A loop without the carried values that never change; these are what they are initially. */
record CarriedFilter(ResultFilter filter, List<Carried> carried, List<Value> results) {

  /**
   * Finds what never changes, and has its initial value read instead.
   *
   * @param loop the loop
   * @param leading how many operands the body yields before the next carried values
   * @param guard a position that stays
   * @param pass where replacements go
   */
  static CarriedFilter of(Loop loop, int leading, int guard, ForwardPass pass) {
    BitSet keep = new BitSet();
    List<Operand> yielded = loop.body().yielded();
    List<Carried> updated =
        loop.carried().stream()
            .map(c -> new Carried(c.parameter(), pass.operand(c.initial())))
            .toList();
    for (int i = 0; i < updated.size(); i++) {
      Carried carried = updated.get(i);
      Operand next = yielded.isEmpty() ? null : pass.operand(yielded.get(leading + i));
      boolean constant = carried.parameter().equals(next) || carried.initial().equals(next);
      if (i == guard || !constant) {
        keep.set(i);
      } else {
        pass.replace(carried.parameter(), carried.initial());
        pass.replace(loop.results().get(i), carried.initial());
      }
    }
    ResultFilter filter = new ResultFilter(keep, Map.of());
    return new CarriedFilter(filter, filter.kept(updated), filter.kept(loop.results()));
  }

  /** The body without the yields that go. */
  Block yields(Block body, int leading) {
    return filter.yields(body, leading);
  }

  /** The position that a position that stays has afterwards; -1 stays -1. */
  int position(int before) {
    return filter.position(before);
  }
}
