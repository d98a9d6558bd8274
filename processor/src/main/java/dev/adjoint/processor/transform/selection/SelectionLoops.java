package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prepares loops that select for reverse mode. Where the next value of a carried number is either
 * the present one or a value of the iteration that does not come from it, as in {@code if (x > max)
 * max = x}, the number's adjoint belongs to one iteration, the last one that was chosen. So the
 * loop only notes which one that was, and after it that iteration's value is computed again: all
 * derivatives go through there, and none through the loop.
 */
public final class SelectionLoops {
  private final SelectionContext context;
  private final Map<Value, Value> renamed = new HashMap<>();
  private final Substitution substitution = new Substitution(renamed);

  private SelectionLoops(SelectionContext context) {
    this.context = context;
  }

  /**
   * Rewrites a method without jumps.
   *
   * @param activity the activity of the method as it is
   */
  public static Selections rewrite(PrimalMethod method, Activity activity) {
    if (!method.has(Optimisation.SELECTION)) {
      return new Selections(method, activity, Map.of(), Map.of());
    }
    Stability stability = new Stability(method, ArrayObjects.of(method), Map.of(), false);
    SelectionContext context =
        new SelectionContext(
            method.supply(),
            stability,
            new SelectionActivity(activity),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    Block body = new SelectionLoops(context).block(method.body());
    return context.computed().isEmpty()
        ? new Selections(method, activity, Map.of(), Map.of())
        : new Selections(
            method.withBody(body), context.activity(), context.computed(), context.indices());
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(context.supply());
    for (Statement statement : block.statements()) {
      if (statement instanceof If branch) {
        out.add(
            new If(
                substitution.operand(branch.condition()),
                block(branch.then()),
                block(branch.otherwise()),
                branch.results(),
                branch.origin()));
      } else if (statement instanceof Loop loop) {
        out.addAll(loop(loop));
      } else {
        out.add(substitution.statement(statement));
      }
    }
    return out.end(substitution.terminator(block.end()));
  }

  private List<Statement> loop(Loop loop) {
    Block body = block(loop.body());
    Loop outside =
        (Loop) substitution.statement(LoopParts.withBody(loop, Block.yielding(List.of())));
    Loop inner = LoopParts.withBody(outside, body);
    LoopSelection selection = new LoopSelection(context, loop, inner);
    List<Statement> statements = selection.run();
    renamed.putAll(selection.selected());
    return statements;
  }
}
