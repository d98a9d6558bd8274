package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which results of a structure stay, by position.
 *
 * @param keep the positions that stay
 * @param replacements what is read in place of results that go
 */
record ResultFilter(BitSet keep, Map<Value, Operand> replacements) {
  /** Drops what both branches of a conditional deliver alike. */
  static ResultFilter ofBranches(Block then, Block otherwise, List<Value> results) {
    boolean bothYield =
        then.end() instanceof Terminator.Yield && otherwise.end() instanceof Terminator.Yield;
    ResultFilter filter = new ResultFilter(new BitSet(), new LinkedHashMap<>());
    for (int i = 0; i < results.size(); i++) {
      if (bothYield && then.yielded().get(i).equals(otherwise.yielded().get(i))) {
        filter.replacements.put(results.get(i), then.yielded().get(i));
      } else {
        filter.keep.set(i);
      }
    }
    return filter;
  }

  /** The elements of a list that stay. */
  <T> List<T> kept(List<T> all) {
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (keep.get(i)) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  /** The block without the yields that go; the first {@code leading} are no results. */
  Block yields(Block block, int leading) {
    if (!(block.end() instanceof Terminator.Yield)) {
      return block;
    }
    List<Operand> yielded = block.yielded();
    List<Operand> operands = new ArrayList<>(yielded.subList(0, leading));
    operands.addAll(kept(yielded.subList(leading, yielded.size())));
    return new Block(block.statements(), new Terminator.Yield(operands));
  }

  /** The position that a position that stays has afterwards; -1 stays -1. */
  int position(int before) {
    return before < 0 ? -1 : keep.get(0, before).cardinality();
  }
}
