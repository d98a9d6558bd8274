package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Contribution;
import dev.adjoint.processor.rules.Partials;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reverses a block: visits its statements last to first, appends their adjoints to the reverse
 * sweep, and returns the statements of the forward sweep with what must be kept.
 */
final class BlockReversal {
  private final Sweeps sweeps;
  private final Block scope;
  private final Bars bars;
  private final BlockBuilder reverse;
  private final boolean outermost;
  private final boolean taped;
  private Runnable delayed;

  /**
   * Prepares the reversal of one block.
   *
   * @param scope the block whose forward sweep is complete when its reverse sweep begins: the
   *     method's body or that of a fused loop
   * @param outermost whether this block is {@code scope} itself
   * @param taped whether its values are kept on the stacks that methods share
   */
  BlockReversal(
      Sweeps sweeps,
      Block scope,
      Bars bars,
      BlockBuilder reverse,
      boolean outermost,
      boolean taped) {
    this.sweeps = sweeps;
    this.scope = scope;
    this.bars = bars;
    this.reverse = reverse;
    this.outermost = outermost;
    this.taped = taped;
  }

  boolean taped() {
    return taped;
  }

  Sweeps sweeps() {
    return sweeps;
  }

  Block scope() {
    return scope;
  }

  Bars bars() {
    return bars;
  }

  BlockBuilder reverse() {
    return reverse;
  }

  /** Reverses the statements of the block and returns its forward statements. */
  List<Statement> run(Block block) {
    LinkedList<Statement> forward = new LinkedList<>();
    for (int k = block.statements().size() - 1; k >= 0; k--) {
      Statement statement = block.statements().get(k);
      if (!isOvertaking(statement)) {
        reverseDelayed();
      }
      if (statement instanceof If branch) {
        forward.addAll(0, conditional(branch));
      } else if (statement instanceof Loop loop) {
        forward.addAll(0, new LoopReversal(this, outermost).run(loop, List.copyOf(forward)));
      } else {
        forward.addAll(0, simple(statement).all());
      }
    }
    reverseDelayed();
    return forward;
  }

  /**
   * Whether the adjoint of a statement may come before that of a call that follows it: it only
   * computes, and adds to shadows. So nothing that it needs is kept while the call runs.
   */
  private boolean isOvertaking(Statement statement) {
    return sweeps.has(Optimisation.OVERTAKING)
        && statement instanceof Let let
        && !Purity.hasEffect(let.operation())
        && !Purity.allocates(let.operation())
        && let.target().type().rank() == 0;
  }

  /** Lets the reverse of a call wait, which only adds to shadows. */
  void delay(Runnable reversed) {
    delayed = reversed;
  }

  private void reverseDelayed() {
    if (delayed != null) {
      delayed.run();
      delayed = null;
    }
  }

  /** Reverses a statement; returns what the forward sweep has to do around it. */
  private CallReversal.Around simple(Statement statement) {
    Origin origin = statement.origin().as(Origin.Role.ADJOINT);
    if (statement instanceof Perform perform && CallReversal.reverses(perform.call())) {
      return new CallReversal(this, statement, perform.call()).run(null);
    }
    if (statement instanceof Let let
        && let.operation() instanceof Operation.Invoke call
        && CallReversal.reverses(call)) {
      return new CallReversal(this, statement, call).run(let.target());
    }
    if (statement instanceof Let let) {
      let(let, origin);
    } else if (statement instanceof Store store) {
      new MemoryReversal(this, origin).store(store);
    } else if (statement instanceof Push push) {
      new MemoryReversal(this, origin).push(push);
    } else if (statement instanceof Fill fill) {
      new MemoryReversal(this, origin).fill(fill);
    } else if (statement instanceof CopyRange copy) {
      new MemoryReversal(this, origin).copy(copy);
    }
    return CallReversal.Around.nothing(statement);
  }

  /**
   * Original: {@code y = g(u…)}; adjoint: {@code uBar += yBar · ∂g/∂u} for each active u, (5.145).
   */
  private void let(Let let, Origin origin) {
    Value target = let.target();
    if (let.operation() instanceof Operation.CloneArray
        || let.operation() instanceof Operation.ArrayLiteral) {
      new MemoryReversal(this, origin).made(let);
      return;
    }
    Operand bar = takeNamed(target, origin);
    if (let.operation() instanceof Operation.Pop pop) {
      new MemoryReversal(this, origin).pop(pop, bar);
      return;
    }
    if (bar == null) {
      return;
    }
    if (let.operation() instanceof Operation.Load load) {
      new MemoryReversal(this, origin).load(load, bar);
      return;
    }
    Choices choices = new Choices(sweeps.chosen(), bars);
    boolean chosen = sweeps.chosen().contains(bar);
    ScaledSquare square =
        chosen || !sweeps.has(Optimisation.SQUARES)
            ? null
            : ScaledSquare.of(let.operation(), sweeps.stability().definitions());
    if (square != null && sweeps.activity().isActive(square.number())) {
      Operand amount = square.contribution(bar, reverse, origin);
      bars.add(square.number(), amount, false, reverse, origin);
      return;
    }
    for (Contribution contribution :
        Partials.adjoints(
            reverse, let, sweeps.activity()::isActive, sweeps.signs(), bar, chosen, origin)) {
      boolean first = choices.isNoneBut(contribution.to());
      bars.add(contribution.to(), contribution.amount(), contribution.subtract(), reverse, origin);
      if (first && (chosen || Choices.isMadeBy(let.operation()))) {
        choices.add(contribution.to());
      }
    }
  }

  /** The complete adjoint of a value, under its variable's name; {@code null} for zero. */
  Operand takeNamed(Value value, Origin origin) {
    Operand bar = bars.take(value);
    if (!(bar instanceof Value computed) || !value.isNamed()) {
      return bar;
    }
    String name = value.name() + "Bar";
    boolean named = computed.isNamed() || sweeps.names().containsKey(computed);
    if (!named && isComputedHere(computed)) {
      sweeps.names().put(computed, new Value(computed.id(), computed.type(), name));
    } else if (named && sweeps.copies() && isComputedHere(computed)) {
      Value copy = reverse.let(new Operation.Copy(bar), name, origin);
      if (sweeps.chosen().contains(bar)) {
        sweeps.chosen().add(copy);
      }
      return copy;
    }
    return bar;
  }

  private boolean isComputedHere(Value value) {
    List<Statement> statements = reverse.statements();
    for (int k = statements.size() - 1; k >= 0; k--) {
      if (statements.get(k) instanceof Let let && let.target().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Original: {@code if (c) A else B}; adjoint: {@code if (c) reverse of A else reverse of B}, with
   * the branch that was taken.
   */
  private List<Statement> conditional(If branch) {
    Origin origin = branch.origin().as(Origin.Role.ADJOINT);
    BranchKeeping exports =
        taped
            ? new BranchTapes(sweeps.supply(), sweeps.tape(), branch.origin())
            : new BranchExports(sweeps.supply());
    Bars thenBars = new Bars(bars);
    Bars otherwiseBars = new Bars(bars);
    BlockBuilder thenReverse = exports.builder();
    BlockBuilder otherwiseReverse = exports.builder();
    for (int k = 0; k < branch.results().size(); k++) {
      Operand bar = bars.take(branch.results().get(k));
      if (bar != null) {
        seed(thenBars, branch.then(), k, bar, thenReverse, origin);
        seed(otherwiseBars, branch.otherwise(), k, bar, otherwiseReverse, origin);
      }
    }
    List<Statement> then =
        new BlockReversal(sweeps, scope, thenBars, thenReverse, false, taped).run(branch.then());
    List<Statement> otherwise =
        new BlockReversal(sweeps, scope, otherwiseBars, otherwiseReverse, false, taped)
            .run(branch.otherwise());
    Set<Value> touched = new LinkedHashSet<>();
    Stream.concat(thenBars.touched().stream(), otherwiseBars.touched().stream())
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .forEach(touched::add);
    List<Value> merged = List.copyOf(touched);
    Block thenBlock = legal(then, thenReverse.yield(merge(merged, thenBars)), exports, true);
    Block otherwiseBlock =
        legal(otherwise, otherwiseReverse.yield(merge(merged, otherwiseBars)), exports, false);
    join(branch.condition(), merged, thenBlock, otherwiseBlock, origin);
    List<Statement> statements = new ArrayList<>(exports.before());
    statements.add(exports.rebuild(branch, then, otherwise));
    return statements;
  }

  private void seed(
      Bars inner, Block block, int position, Operand bar, BlockBuilder out, Origin origin) {
    if (sweeps.activity().isActive(block.yielded().get(position))) {
      inner.add(block.yielded().get(position), bar, false, out, origin);
    }
  }

  private static List<Operand> merge(List<Value> touched, Bars inner) {
    List<Operand> merged = new ArrayList<>();
    for (Value value : touched) {
      Operand bar = inner.get(value);
      merged.add(bar == null ? Constant.defaultOf(value.type()) : bar);
    }
    return merged;
  }

  private Block legal(
      List<Statement> forward, Block reversed, BranchKeeping exports, boolean then) {
    Keeper keeper = exports.keeper(then);
    Block legal =
        new Legaliser(sweeps, scope, List.of(), forward, exports.builder())
            .legalise(reversed, keeper);
    return keeper instanceof BlockTape tape ? tape.sink(forward, reversed, legal) : legal;
  }

  private void join(
      Operand condition, List<Value> merged, Block then, Block otherwise, Origin origin) {
    List<Value> results = new ArrayList<>();
    List<Operand> fromThen = new ArrayList<>();
    List<Operand> fromOtherwise = new ArrayList<>();
    Choices choices = new Choices(sweeps.chosen(), bars);
    for (int k = 0; k < merged.size(); k++) {
      Operand one = then.yielded().get(k);
      Operand other = otherwise.yielded().get(k);
      if (one.equals(other)) {
        bars.set(merged.get(k), one);
      } else {
        Value of = merged.get(k);
        Value result = sweeps.supply().named(of.type(), of.isNamed() ? of.name() + "Bar" : "");
        results.add(result);
        fromThen.add(one);
        fromOtherwise.add(other);
        bars.set(of, result);
        if (choices.mayBeZero(one) || choices.mayBeZero(other)) {
          choices.add(of);
        }
      }
    }
    boolean empty = then.statements().isEmpty() && otherwise.statements().isEmpty();
    if (!empty || !results.isEmpty()) {
      reverse.add(
          new If(
              condition,
              new Block(then.statements(), Block.yielding(fromThen).end()),
              new Block(otherwise.statements(), Block.yielding(fromOtherwise).end()),
              results,
              origin));
    }
  }
}
