package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Decides which values are written where they are read instead of in a statement of their own: an
 * unnamed value that is read once, in the block that binds it, if nothing that happens between the
 * two places could tell the difference.
 */
final class Inlining {
  private static final int COLUMNS = 86;

  private final Structure structure;
  private final Uses uses;
  private final Set<Value> inlined = new HashSet<>();
  private final Set<If> expressions = Collections.newSetFromMap(new IdentityHashMap<>());

  Inlining(Structure structure, Uses uses, Block body) {
    this.structure = structure;
    this.uses = uses;
    block(body, false, 1);
  }

  /** Whether the value is written where it is read. */
  boolean isInlined(Value value) {
    return inlined.contains(value);
  }

  /** Whether a conditional is written as an expression. */
  boolean isExpression(If choice) {
    return expressions.contains(choice);
  }

  private void block(Block block, boolean testsLast, int depth) {
    PendingTrees pending = new PendingTrees(inlined);
    int position = 0;
    for (Statement statement : block.statements()) {
      if (uses.isPrinted(statement)) {
        statement(statement, block, pending, position++, depth);
      }
    }
    end(block, pending, testsLast, depth);
  }

  private void end(Block block, PendingTrees pending, boolean testsLast, int depth) {
    List<Operand> operands = uses.delivered(block, testsLast);
    boolean ordered = structure.parent(block) == null || block.end() instanceof Terminator.Throw;
    if (!ordered) {
      pending.separate(operands);
    }
    if (testsLast) {
      keepFromOverwriting(block, operands.get(operands.size() - 1), pending);
    }
    pending.consume(operands, Effects.NONE, COLUMNS - 2 * depth);
  }

  /** A loop's condition is evaluated when the carried variables have their next values. */
  private void keepFromOverwriting(Block body, Operand again, PendingTrees pending) {
    List<Operand> next = body.end().operands();
    for (int i = 1; i < next.size(); i++) {
      Value parameter = structure.targets(body).get(i);
      if (!next.get(i).equals(parameter)) {
        pending.keepIfReading(again, parameter);
      }
    }
  }

  private void statement(
      Statement statement, Block home, PendingTrees pending, int position, int depth) {
    if (statement instanceof Mark) {
      pending.keepNumbers();
      return;
    }
    if (statement instanceof Let let) {
      let(let, home, pending, position, depth);
      return;
    }
    List<Operand> operands = uses.operands(statement);
    if (statement instanceof For loop && !isCheap(loop.to(), pending)) {
      pending.keep(loop.to());
    }
    if (statement instanceof Loop) {
      pending.separate(operands);
    }
    if (isRunPerChunk(statement)) {
      operands.forEach(pending::keep);
    }
    Effects effects = Effects.of(statement);
    if (statement instanceof Accumulate) {
      pending.keepConflicting(operands, effects);
    }
    nested(statement, depth + 1);
    if (statement instanceof If choice && choice(choice, home, pending, position, depth)) {
      return;
    }
    Tree consumed = pending.consume(operands, Effects.NONE, COLUMNS - 2 * depth);
    pending.cross(consumed.effects().and(effects), BoundNames.of(statement));
  }

  /** Whether other threads evaluate what is passed, several times. */
  static boolean isRunPerChunk(Statement statement) {
    return statement instanceof Perform perform
        && perform.call().callee().kind() == Callee.Kind.PER_CHUNK;
  }

  private void nested(Statement statement, int depth) {
    if (statement instanceof If choice) {
      block(choice.then(), false, depth);
      block(choice.otherwise(), false, depth);
    } else if (statement instanceof Labeled labeled) {
      block(labeled.body(), false, depth);
    } else if (statement instanceof While loop) {
      block(loop.condition(), false, depth);
      block(loop.body(), false, depth);
    } else if (statement instanceof Loop loop) {
      boolean yields = loop.body().end() instanceof Terminator.Yield;
      block(loop.body(), yields && loop instanceof DoWhile, depth);
    }
  }

  private void let(Let let, Block home, PendingTrees pending, int position, int depth) {
    Operation operation = let.operation();
    if (isCounterOffset(let)) {
      inlined.add(let.target());
      return;
    }
    if (operation instanceof Operation.Select select) {
      pending.keepUnlessPure(select.whenTrue());
      pending.keepUnlessPure(select.whenFalse());
    }
    int room = COLUMNS - 2 * depth - let.target().name().length();
    Effects own = Effects.of(let);
    Tree tree = pending.consume(operation.operands(), own, room);
    Tree whole = tree.with(TreeSize.own(operation));
    if (isCandidate(let.target(), home) || startsLoop(let.target(), home)) {
      pending.add(let.target(), position, whole);
    } else {
      pending.cross(whole.effects(), Set.of(let.target().name()));
    }
  }

  /** Whether a loop of this block starts counting at the value, whose variable is the counter. */
  private boolean startsLoop(Value value, Block home) {
    return value.isNamed()
        && uses.isReadOnceIn(value, home)
        && home.statements().stream()
            .anyMatch(
                statement ->
                    statement instanceof For loop
                        && loop.from().equals(value)
                        && loop.index().name().equals(value.name()));
  }

  /** A counter plus or minus a constant is read best, and for free, wherever it is needed. */
  private boolean isCounterOffset(Let let) {
    return !let.target().isNamed()
        && let.target().type() == Scalar.INT
        && let.operation() instanceof Operation.Binary binary
        && isAdditive(binary)
        && binary.left() instanceof Value value
        && structure.definition(value) instanceof For loop
        && loop.index().equals(value)
        && binary.right() instanceof Constant;
  }

  private boolean isCandidate(Value value, Block home) {
    return !value.isNamed() && uses.isReadOnceIn(value, home);
  }

  /** Handles a conditional that can be an expression; says whether it is one. */
  private boolean choice(If choice, Block home, PendingTrees pending, int position, int depth) {
    Value result = soleResult(choice);
    if (result == null || !isOnlyValue(choice.then()) || !isOnlyValue(choice.otherwise())) {
      return false;
    }
    int index = choice.results().indexOf(result);
    Operand whenTrue = choice.then().yielded().get(index);
    Operand whenFalse = choice.otherwise().yielded().get(index);
    boolean candidate = isCandidate(result, home);
    boolean wasExpression = !choice.origin().text().startsWith("if");
    if (!ConditionalForm.isExpression(result, candidate, whenTrue, whenFalse, inlined)
        && !(wasExpression && isShort(whenTrue, result) && isShort(whenFalse, result))) {
      return false;
    }
    Tree arms =
        TreeSize.tree(whenTrue, structure, inlined)
            .and(TreeSize.tree(whenFalse, structure, inlined))
            .with(3);
    Effects nested = Effects.of(choice);
    if (arms.size() > COLUMNS - 20 - 2 * depth) {
      return false;
    }
    int room = COLUMNS - 2 * depth - arms.size();
    Tree condition = pending.consume(List.of(choice.condition()), nested, room);
    Tree whole = condition.and(new Tree(nested, arms.size(), arms.reads()));
    expressions.add(choice);
    if (candidate) {
      pending.add(result, position, whole);
    } else {
      pending.cross(whole.effects(), Set.of(result.name()));
    }
    return true;
  }

  private boolean isShort(Operand arm, Value result) {
    return arm instanceof Constant
        || !((Value) arm).name().equals(result.name())
            && !(structure.definition((Value) arm) instanceof If)
            && TreeSize.tree(arm, structure, inlined).size() <= 30;
  }

  private Value soleResult(If choice) {
    List<Value> read = choice.results().stream().filter(uses::isNeeded).toList();
    return read.size() == 1 ? read.get(0) : null;
  }

  private boolean isOnlyValue(Block block) {
    return block.end() instanceof Terminator.Yield
        && block.statements().stream().filter(uses::isPrinted).allMatch(this::isInlined);
  }

  private boolean isInlined(Statement statement) {
    return statement instanceof Let let && inlined.contains(let.target())
        || statement instanceof If choice && choice.results().stream().anyMatch(inlined::contains);
  }

  /** Whether evaluating the bound of a loop before each iteration costs next to nothing. */
  private boolean isCheap(Operand operand, PendingTrees pending) {
    if (!(operand instanceof Value value) || !(pending.holds(value) || inlined.contains(value))) {
      return true;
    }
    if (!(structure.definition(value) instanceof Let let)) {
      return false;
    }
    Operation operation = let.operation();
    boolean simple =
        operation instanceof Operation.Copy
            || operation instanceof Operation.Length length && !inlined.contains(length.array())
            || operation instanceof Operation.Convert convert && convert.target() == Scalar.LONG
            || operation instanceof Operation.Binary binary && isAdditive(binary);
    return simple && operation.operands().stream().allMatch(o -> isCheap(o, pending));
  }

  private static boolean isAdditive(Operation.Binary binary) {
    return switch (binary.operator()) {
      case ADD, SUBTRACT -> true;
      default -> false;
    };
  }
}
