package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.While;
import java.util.HashSet;
import java.util.Set;

/** Which elements a piece of code may overwrite, by the static types of the arrays. */
final class MemoryEffects implements StatementVisitor<Void> {
  private final Set<Operand> writtenArrays = new HashSet<>();
  private boolean everything;

  /** What a statement may overwrite. */
  static MemoryEffects of(Statement statement) {
    MemoryEffects effects = new MemoryEffects();
    statement.accept(effects);
    return effects;
  }

  /** Whether nothing is overwritten. */
  boolean isNothing() {
    return !everything && writtenArrays.isEmpty();
  }

  /** Whether the element that {@code load} reads may be overwritten. */
  boolean mayOverwrite(Operation.Load load, FreshArrays fresh) {
    return everything
        || writtenArrays.stream().anyMatch(written -> mayAlias(written, load.array(), fresh));
  }

  private static boolean mayAlias(Operand a, Operand b, FreshArrays fresh) {
    if (a.equals(b)) {
      return true;
    }
    IrType first = ((ArrayType) a.type()).element();
    IrType second = ((ArrayType) b.type()).element();
    boolean references = !(first instanceof Scalar) && !(second instanceof Scalar);
    return (first.equals(second) || references) && !fresh.isUnshared(a) && !fresh.isUnshared(b);
  }

  private void block(Block block) {
    block.statements().forEach(statement -> statement.accept(this));
  }

  @Override
  public Void visitLet(Let let) {
    everything |= Purity.hasEffect(let.operation()) && !(let.operation() instanceof Operation.Pop);
    return null;
  }

  @Override
  public Void visitPerform(Perform perform) {
    everything = true;
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    writtenArrays.add(store.array());
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    writtenArrays.add(accumulate.array());
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    writtenArrays.add(fill.array());
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    writtenArrays.add(copy.target());
    return null;
  }

  @Override
  public Void visitPush(Push push) {
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    return null;
  }

  @Override
  public Void visitIf(If statement) {
    block(statement.then());
    block(statement.otherwise());
    return null;
  }

  @Override
  public Void visitFor(For loop) {
    block(loop.body());
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    block(loop.condition());
    block(loop.body());
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    block(loop.body());
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    block(labeled.body());
    return null;
  }
}
