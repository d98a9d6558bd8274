package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rebuilds a body without the results and carried values that are not needed. */
final class MergePruning {
  private final Substitution substitution;
  private final Set<Value> needed;
  private final Map<Integer, BitSet> byLabel = new HashMap<>();

  /** Reads {@code same} in place of its keys, and keeps of the merged values those needed. */
  MergePruning(Map<Value, Operand> same, Set<Value> needed) {
    this.substitution = new Substitution(same);
    this.needed = needed;
  }

  /** Rebuilds a whole body, which yields all that it did. */
  Block block(Block body) {
    return block(body, all(body.yielded().size()));
  }

  private Block block(Block block, BitSet kept) {
    List<Statement> statements = new ArrayList<>();
    block.statements().forEach(statement -> statements.add(statement(statement)));
    return new Block(statements, end(block.end(), kept));
  }

  private Terminator end(Terminator end, BitSet kept) {
    Terminator replaced = substitution.terminator(end);
    if (replaced instanceof Terminator.Yield yield) {
      return new Terminator.Yield(select(yield.operands(), kept));
    }
    if (replaced instanceof Terminator.Exit exit) {
      BitSet delivered = byLabel.get(exit.label().id());
      return new Terminator.Exit(exit.label(), select(exit.operands(), delivered));
    }
    return replaced;
  }

  private Statement statement(Statement statement) {
    if (statement instanceof If choice) {
      BitSet kept = kept(choice.results());
      return new If(
          substitution.operand(choice.condition()),
          block(choice.then(), kept),
          block(choice.otherwise(), kept),
          select(choice.results(), kept),
          choice.origin());
    }
    if (statement instanceof Labeled labeled) {
      BitSet kept = kept(labeled.results());
      byLabel.put(labeled.label().id(), kept);
      return new Labeled(
          labeled.label(),
          block(labeled.body(), kept),
          select(labeled.results(), kept),
          labeled.origin());
    }
    return statement instanceof Loop loop ? loop(loop) : substitution.statement(statement);
  }

  private Statement loop(Loop loop) {
    BitSet kept = kept(loop.results());
    kept.or(kept(loop.carried().stream().map(Carried::parameter).toList()));
    List<Carried> carried =
        select(loop.carried(), kept).stream()
            .map(c -> new Carried(c.parameter(), substitution.operand(c.initial())))
            .toList();
    List<Value> results = select(loop.results(), kept);
    if (loop instanceof For counted) {
      return counted(counted, carried, results, kept);
    }
    if (loop instanceof While tested) {
      Block condition = block(tested.condition(), all(1));
      return new While(carried, condition, block(loop.body(), kept), results, loop.origin());
    }
    Block body = block(loop.body(), afterTest(kept));
    return new DoWhile(carried, body, results, loop.origin());
  }

  private For counted(For loop, List<Carried> carried, List<Value> results, BitSet kept) {
    return new For(
        loop.index(),
        substitution.operand(loop.from()),
        loop.test(),
        substitution.operand(loop.to()),
        loop.step(),
        carried,
        loop.guard(),
        block(loop.body(), kept),
        results,
        loop.origin(),
        loop.checkpointing());
  }

  /** What the body of a {@code DoWhile} yields: the test, then what is carried. */
  private static BitSet afterTest(BitSet kept) {
    BitSet yielded = all(1);
    kept.stream().forEach(i -> yielded.set(i + 1));
    return yielded;
  }

  private BitSet kept(List<Value> values) {
    BitSet kept = new BitSet();
    for (int i = 0; i < values.size(); i++) {
      kept.set(i, needed.contains(values.get(i)));
    }
    return kept;
  }

  private static BitSet all(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return all;
  }

  private static <T> List<T> select(List<T> list, BitSet kept) {
    List<T> selected = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (kept.get(i)) {
        selected.add(list.get(i));
      }
    }
    return selected;
  }
}
