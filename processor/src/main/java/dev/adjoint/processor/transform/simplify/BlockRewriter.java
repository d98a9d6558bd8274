package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
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
import java.util.List;
import java.util.Optional;

/** Rewrites the statements of one block in order. */
final class BlockRewriter implements StatementVisitor<Void> {
  private final ForwardPass pass;
  private final AvailableExpressions available;
  private final List<Statement> out = new ArrayList<>();

  /** How the block really ends, if what follows was found to be unreachable. */
  private Terminator earlyEnd;

  BlockRewriter(ForwardPass pass, AvailableExpressions available) {
    this.pass = pass;
    this.available = available;
  }

  /** Rewrites a block. */
  Block rewrite(Block block) {
    statements(block.statements());
    return new Block(out, earlyEnd != null ? earlyEnd : pass.terminator(block.end()));
  }

  private void statements(List<Statement> statements) {
    for (Statement statement : statements) {
      if (earlyEnd == null) {
        statement.accept(this);
      }
    }
  }

  private Block nested(Block block) {
    return new BlockRewriter(pass, available.nested()).rewrite(block);
  }

  private Block branch(Operand condition, boolean holds, Block block) {
    return new BlockRewriter(pass, available.branch(condition, holds)).rewrite(block);
  }

  /** Rewrites the body of a loop, before which other iterations may have run. */
  private Block iteration(Block block, MemoryEffects effects) {
    AvailableExpressions atStart = available.nested();
    atStart.forget(effects);
    return new BlockRewriter(pass, atStart).rewrite(block);
  }

  /** Puts the statements of a block here; its end delivers {@code results}. */
  private void splice(Block block, List<Value> results, int skipped) {
    statements(block.statements());
    if (earlyEnd != null) {
      return;
    }
    if (!(block.end() instanceof Terminator.Yield)) {
      earlyEnd = pass.terminator(block.end());
      return;
    }
    for (int i = 0; i < results.size(); i++) {
      pass.replace(results.get(i), block.yielded().get(skipped + i));
    }
  }

  private void effect(Statement statement) {
    out.add(pass.statement(statement));
    available.forget(MemoryEffects.of(statement));
  }

  private void structure(Statement rebuilt) {
    out.add(rebuilt);
    available.forget(MemoryEffects.of(rebuilt));
  }

  @Override
  public Void visitLet(Let let) {
    Let simple = new Let(let.target(), pass.simplified(let.operation()), let.origin());
    Optional<Let> before = available.find(simple.operation()).filter(b -> mayReplace(b, simple));
    if (simple.operation() instanceof Operation.Copy copy) {
      copy(simple, copy.operand(), let.operation() instanceof Operation.Copy);
    } else if (before.isPresent()) {
      repeat(simple, before.get());
    } else {
      pass.define(simple.target(), simple.operation());
      out.add(simple);
      available.forget(MemoryEffects.of(simple));
      available.add(simple);
    }
    return null;
  }

  /** The user's variable takes the place of an unnamed value of this block. */
  private void repeat(Let let, Let before) {
    int position = out.indexOf(before);
    if (position < 0 || before.target().isNamed() || !let.target().isNamed()) {
      copy(let, before.target(), false);
      return;
    }
    out.set(position, let);
    pass.rename(before.target(), let.target());
    available.add(let);
  }

  /** A primal statement that may throw gives way to another primal statement only. */
  private static boolean mayReplace(Let before, Let let) {
    return before.origin().isPrimal()
        || !let.origin().isPrimal()
        || !Purity.mayThrow(let.operation());
  }

  /**
   * Reads the operand from now on; a name that nothing else bears is kept.
   *
   * @param meant whether the copy was there before, so that a variable has a line of its own
   */
  private void copy(Let let, Operand operand, boolean meant) {
    boolean named = operand instanceof Value value && value.isNamed();
    boolean keep =
        let.target().isNamed()
            && (let.origin().isPrimal() || !named || meant)
            && !(operand instanceof Constant && !let.origin().isPrimal());
    if (keep) {
      out.add(new Let(let.target(), new Operation.Copy(operand), let.origin()));
    } else {
      pass.replace(let.target(), operand);
    }
  }

  @Override
  public Void visitPerform(Perform perform) {
    effect(perform);
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    effect(store);
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    effect(accumulate);
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    effect(fill);
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    effect(copy);
    return null;
  }

  @Override
  public Void visitPush(Push push) {
    effect(push);
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    out.add(mark);
    return null;
  }

  @Override
  public Void visitIf(If statement) {
    Operand condition = pass.operand(statement.condition());
    if (condition instanceof Constant constant) {
      boolean holds = (Boolean) constant.value();
      splice(holds ? statement.then() : statement.otherwise(), statement.results(), 0);
      return null;
    }
    Block then = branch(condition, true, statement.then());
    Block otherwise = branch(condition, false, statement.otherwise());
    ResultFilter filter = ResultFilter.ofBranches(then, otherwise, statement.results());
    filter.replacements().forEach(pass::replace);
    If rebuilt =
        new If(
            condition,
            filter.yields(then, 0),
            filter.yields(otherwise, 0),
            filter.kept(statement.results()),
            statement.origin());
    structure(rebuilt);
    available.add(rebuilt);
    return null;
  }

  @Override
  public Void visitFor(For loop) {
    MemoryEffects effects = MemoryEffects.of(loop);
    CarriedFilter filter = CarriedFilter.of(loop, 0, loop.guard(), pass);
    Block body = filter.yields(iteration(loop.body(), effects), 0);
    structure(
        new For(
            loop.index(),
            pass.operand(loop.from()),
            loop.test(),
            pass.operand(loop.to()),
            loop.step(),
            filter.carried(),
            filter.position(loop.guard()),
            body,
            filter.results(),
            loop.origin(),
            loop.checkpointing()));
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    MemoryEffects effects = MemoryEffects.of(loop);
    CarriedFilter filter = CarriedFilter.of(loop, 0, -1, pass);
    Block condition = iteration(loop.condition(), effects);
    Block body = filter.yields(iteration(loop.body(), effects), 0);
    structure(new While(filter.carried(), condition, body, filter.results(), loop.origin()));
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    List<Operand> yielded = loop.body().yielded();
    if (!yielded.isEmpty() && yielded.get(0).equals(Constant.FALSE)) {
      loop.carried().forEach(carried -> pass.replace(carried.parameter(), carried.initial()));
      splice(loop.body(), loop.results(), 1);
      return null;
    }
    MemoryEffects effects = MemoryEffects.of(loop);
    CarriedFilter filter = CarriedFilter.of(loop, 1, -1, pass);
    Block body = filter.yields(iteration(loop.body(), effects), 1);
    structure(new DoWhile(filter.carried(), body, filter.results(), loop.origin()));
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    if (!LabelUse.exits(labeled.body(), labeled.label())) {
      splice(labeled.body(), labeled.results(), 0);
      return null;
    }
    Block body = nested(labeled.body());
    structure(new Labeled(labeled.label(), body, labeled.results(), labeled.origin()));
    return null;
  }
}
