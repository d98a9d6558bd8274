package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.Accumulate;
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
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.lang.reflect.Array;
import java.util.Deque;
import java.util.List;

/** Runs the statements of blocks in a frame. */
final class BlockRunner implements StatementVisitor<Completion> {
  private final Frame frame;
  private final OperationRunner operations;

  BlockRunner(Frame frame) {
    this.frame = frame;
    this.operations = new OperationRunner(frame);
  }

  /** Runs a block; an exception of the program leaves as itself. */
  Completion run(Block block) {
    for (Statement statement : block.statements()) {
      Completion completion = statement.accept(this);
      if (completion.exit() != null) {
        return completion;
      }
    }
    Terminator end = block.end();
    if (end instanceof Terminator.Throw thrown) {
      throw sneak((Throwable) frame.get(thrown.exception()));
    }
    List<Object> results = frame.getAll(end.operands());
    return new Completion(end instanceof Terminator.Exit exit ? exit.label() : null, results);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneak(Throwable throwable) throws T {
    throw (T) throwable;
  }

  @Override
  public Completion visitLet(Let let) {
    frame.set(let.target(), let.operation().accept(operations));
    return Completion.NORMAL;
  }

  @Override
  public Completion visitPerform(Perform perform) {
    perform.call().accept(operations);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitStore(Store store) {
    Array.set(frame.get(store.array()), frame.intOf(store.index()), frame.get(store.value()));
    return Completion.NORMAL;
  }

  @Override
  public Completion visitAccumulate(Accumulate accumulate) {
    Object array = frame.get(accumulate.array());
    int index = frame.intOf(accumulate.index());
    Object sum =
        Arithmetic.binary(
            BinaryOperator.ADD, Array.get(array, index), frame.get(accumulate.value()));
    Array.set(array, index, sum);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitFill(Fill fill) {
    Object array = frame.get(fill.array());
    int from = fill.from() == null ? 0 : frame.intOf(fill.from());
    int to = fill.to() == null ? Array.getLength(array) : frame.intOf(fill.to());
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
    if (from < 0 || to > Array.getLength(array)) {
      throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
    }
    for (int i = from; i < to; i++) {
      Array.set(array, i, frame.get(fill.value()));
    }
    return Completion.NORMAL;
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy")
  public Completion visitCopyRange(CopyRange copy) {
    System.arraycopy(
        frame.get(copy.source()),
        frame.intOf(copy.sourceFrom()),
        frame.get(copy.target()),
        frame.intOf(copy.targetFrom()),
        frame.intOf(copy.length()));
    return Completion.NORMAL;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Completion visitPush(Push push) {
    ((Deque<Object>) frame.get(push.stack())).push(frame.get(push.value()));
    return Completion.NORMAL;
  }

  @Override
  public Completion visitMark(Mark mark) {
    return Completion.NORMAL;
  }

  @Override
  public Completion visitIf(If statement) {
    Block taken = frame.booleanOf(statement.condition()) ? statement.then() : statement.otherwise();
    return finish(run(taken), statement.results());
  }

  private Completion finish(Completion completion, List<Value> results) {
    if (completion.exit() != null) {
      return completion;
    }
    frame.setAll(results, completion.results());
    return Completion.NORMAL;
  }

  private static List<Value> parameters(Loop loop) {
    return loop.carried().stream().map(Carried::parameter).toList();
  }

  private void enter(Loop loop) {
    List<Object> initials = frame.getAll(loop.carried().stream().map(Carried::initial).toList());
    frame.setAll(parameters(loop), initials);
  }

  private void leave(Loop loop) {
    List<Value> parameters = parameters(loop);
    for (int i = 0; i < parameters.size(); i++) {
      frame.set(loop.results().get(i), frame.get(parameters.get(i)));
    }
  }

  @Override
  public Completion visitFor(For loop) {
    Scalar type = (Scalar) loop.index().type();
    Object bound = frame.get(loop.to());
    Object index = frame.get(loop.from());
    Object step = Arithmetic.convert(type, loop.step());
    enter(loop);
    while ((Boolean) Arithmetic.binary(loop.test(), index, bound)
        && (loop.guard() < 0 || frame.booleanOf(parameters(loop).get(loop.guard())))) {
      frame.set(loop.index(), index);
      Completion completion = run(loop.body());
      if (completion.exit() != null) {
        return completion;
      }
      frame.setAll(parameters(loop), completion.results());
      index = Arithmetic.binary(BinaryOperator.ADD, index, step);
    }
    leave(loop);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitWhile(While loop) {
    enter(loop);
    while ((Boolean) run(loop.condition()).results().get(0)) {
      Completion completion = run(loop.body());
      if (completion.exit() != null) {
        return completion;
      }
      frame.setAll(parameters(loop), completion.results());
    }
    leave(loop);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitDoWhile(DoWhile loop) {
    enter(loop);
    boolean again = true;
    while (again) {
      Completion completion = run(loop.body());
      if (completion.exit() != null) {
        return completion;
      }
      List<Object> yielded = completion.results();
      again = (Boolean) yielded.get(0);
      frame.setAll(parameters(loop), yielded.subList(1, yielded.size()));
    }
    leave(loop);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitLabeled(Labeled labeled) {
    Completion completion = run(labeled.body());
    if (labeled.label().equals(completion.exit())) {
      frame.setAll(labeled.results(), completion.results());
      return Completion.NORMAL;
    }
    return finish(completion, labeled.results());
  }
}
