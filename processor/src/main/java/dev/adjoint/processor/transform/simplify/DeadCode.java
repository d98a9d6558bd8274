package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One walk from the last statement to the first that drops what nobody uses. A primal statement
 * that may throw or has an effect stays.
 */
final class DeadCode implements StatementVisitor<Optional<Statement>> {
  private final Set<Operand> live;
  private final FreshArrays fresh;
  private final SafeReads safe;
  private final Map<Loop, BitSet> needed;

  private DeadCode(Set<Operand> live, FreshArrays fresh, SafeReads safe, Map<Loop, BitSet> needed) {
    this.live = live;
    this.fresh = fresh;
    this.safe = safe;
    this.needed = needed;
  }

  /** Cleans a whole body. */
  static Block remove(Block body) {
    FreshArrays fresh = FreshArrays.of(body);
    return new DeadCode(new HashSet<>(), fresh, SafeReads.of(body), new IdentityHashMap<>())
        .block(body);
  }

  /** Cleans a block; what it reads is live before it. */
  private Block block(Block block) {
    live.addAll(block.end().operands());
    List<Statement> kept = new ArrayList<>();
    for (int i = block.statements().size() - 1; i >= 0; i--) {
      block.statements().get(i).accept(this).ifPresent(kept::add);
    }
    Collections.reverse(kept);
    return new Block(kept, block.end());
  }

  private Optional<Statement> keep(Statement statement) {
    live.addAll(Anatomy.reads(statement));
    return Optional.of(statement);
  }

  private Optional<Statement> write(Statement statement, Operand array) {
    return !statement.origin().isPrimal() && fresh.isNeverRead(array)
        ? Optional.empty()
        : keep(statement);
  }

  @Override
  public Optional<Statement> visitLet(Let let) {
    boolean needed =
        live.contains(let.target())
            || Purity.hasEffect(let.operation())
            || let.origin().isPrimal() && Purity.mayThrow(let.operation()) && !safe.contains(let);
    return needed ? keep(let) : Optional.empty();
  }

  @Override
  public Optional<Statement> visitPerform(Perform perform) {
    return keep(perform);
  }

  @Override
  public Optional<Statement> visitStore(Store store) {
    return write(store, store.array());
  }

  @Override
  public Optional<Statement> visitAccumulate(Accumulate accumulate) {
    return write(accumulate, accumulate.array());
  }

  @Override
  public Optional<Statement> visitFill(Fill fill) {
    return write(fill, fill.array());
  }

  @Override
  public Optional<Statement> visitCopyRange(CopyRange copy) {
    return write(copy, copy.target());
  }

  @Override
  public Optional<Statement> visitPush(Push push) {
    return keep(push);
  }

  @Override
  public Optional<Statement> visitMark(Mark mark) {
    return Optional.of(mark);
  }

  private ResultFilter liveResults(List<Value> results) {
    BitSet keep = new BitSet();
    for (int i = 0; i < results.size(); i++) {
      keep.set(i, live.contains(results.get(i)));
    }
    return new ResultFilter(keep, Map.of());
  }

  private static boolean isEmpty(Block block) {
    return block.statements().isEmpty() && block.end() instanceof Terminator.Yield;
  }

  @Override
  public Optional<Statement> visitIf(If statement) {
    ResultFilter filter = liveResults(statement.results());
    Block then = block(filter.yields(statement.then(), 0));
    Block otherwise = block(filter.yields(statement.otherwise(), 0));
    List<Value> results = filter.kept(statement.results());
    if (results.isEmpty() && isEmpty(then) && isEmpty(otherwise)) {
      return Optional.empty();
    }
    live.add(statement.condition());
    return Optional.of(new If(statement.condition(), then, otherwise, results, statement.origin()));
  }

  /**
   * What stays of a loop.
   *
   * @param filter which carried values it needs
   * @param body its body, with what they are computed from
   * @param condition that of a {@code while} loop; {@code null} for others
   */
  private record Cleaned(ResultFilter filter, Block body, Block condition) {}

  /**
   * Cleans a loop. It needs the carried values that are used after it or in an iteration, or to
   * compute one of these: the body is cleaned again until it asks for no more. What was found out
   * of a loop while one around it was cleaned holds for the next time, so that nests are not walked
   * twice as often with each level.
   */
  private Cleaned cleaned(Loop loop, int leading, BitSet atLeast) {
    BitSet known = needed.computeIfAbsent(loop, first -> new BitSet());
    ResultFilter filter = liveResults(loop.results());
    filter.keep().or(atLeast);
    filter.keep().or(known);
    while (true) {
      DeadCode inside = new DeadCode(new HashSet<>(live), fresh, safe, needed);
      Block body = inside.block(filter.yields(loop.body(), leading));
      Block condition =
          loop instanceof While whileLoop ? inside.block(whileLoop.condition()) : null;
      int before = filter.keep().cardinality();
      for (int i = 0; i < loop.carried().size(); i++) {
        if (inside.live.contains(loop.carried().get(i).parameter())) {
          filter.keep().set(i);
        }
      }
      if (filter.keep().cardinality() == before) {
        known.or(filter.keep());
        live.addAll(inside.live);
        return new Cleaned(filter, body, condition);
      }
    }
  }

  private void readInitials(List<Carried> carried) {
    carried.forEach(c -> live.add(c.initial()));
  }

  @Override
  public Optional<Statement> visitFor(For loop) {
    BitSet guard = new BitSet();
    if (loop.guard() >= 0) {
      guard.set(loop.guard());
    }
    Cleaned cleaned = cleaned(loop, 0, guard);
    ResultFilter filter = cleaned.filter();
    Block body = cleaned.body();
    List<Carried> carried = filter.kept(loop.carried());
    if (isEmpty(body) && carried.isEmpty() && terminates(loop)) {
      return Optional.empty();
    }
    readInitials(carried);
    live.add(loop.from());
    live.add(loop.to());
    return Optional.of(
        new For(
            loop.index(),
            loop.from(),
            loop.test(),
            loop.to(),
            loop.step(),
            carried,
            filter.position(loop.guard()),
            body,
            filter.kept(loop.results()),
            loop.origin(),
            loop.checkpointing()));
  }

  /** Whether the counter cannot jump over the bound; a derived loop ends because its primal did. */
  private static boolean terminates(For loop) {
    boolean strict = loop.test() == BinaryOperator.LESS || loop.test() == BinaryOperator.GREATER;
    return loop.origin().role() != Origin.Role.PRIMAL || strict && Math.abs(loop.step()) == 1;
  }

  @Override
  public Optional<Statement> visitWhile(While loop) {
    Cleaned cleaned = cleaned(loop, 0, new BitSet());
    List<Carried> carried = cleaned.filter().kept(loop.carried());
    readInitials(carried);
    List<Value> results = cleaned.filter().kept(loop.results());
    return Optional.of(
        new While(carried, cleaned.condition(), cleaned.body(), results, loop.origin()));
  }

  @Override
  public Optional<Statement> visitDoWhile(DoWhile loop) {
    Cleaned cleaned = cleaned(loop, 1, new BitSet());
    List<Carried> carried = cleaned.filter().kept(loop.carried());
    readInitials(carried);
    List<Value> results = cleaned.filter().kept(loop.results());
    return Optional.of(new DoWhile(carried, cleaned.body(), results, loop.origin()));
  }

  @Override
  public Optional<Statement> visitLabeled(Labeled labeled) {
    Block body = block(labeled.body());
    boolean empty = body.statements().isEmpty() && labeled.results().isEmpty();
    boolean here =
        body.end() instanceof Terminator.Yield
            || body.end() instanceof Terminator.Exit exit && exit.label().equals(labeled.label());
    return empty && here
        ? Optional.empty()
        : Optional.of(new Labeled(labeled.label(), body, labeled.results(), labeled.origin()));
  }
}
