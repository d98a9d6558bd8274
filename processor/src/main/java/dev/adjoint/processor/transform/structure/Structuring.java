package dev.adjoint.processor.transform.structure;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes every {@link Labeled} and every exit. What follows a statement that may jump moves into
 * the branch that goes on, or stands under a flag that says whether control got there; a loop with
 * a jump out of it carries such a flag. A branch that throws keeps only the throw, and the other
 * branch joins the code around it.
 */
public final class Structuring {
  private final ValueSupply supply;

  private Structuring(ValueSupply supply) {
    this.supply = supply;
  }

  /** Returns the method without jumps. */
  public static PrimalMethod structure(PrimalMethod method) {
    Block body =
        new Structuring(method.supply())
            .close(method.body(), Completion.plain(resultShape(method)));
    return method.withBody(body);
  }

  private static List<Value> resultShape(PrimalMethod method) {
    return method.resultTypes().stream().map(type -> new Value(-1, type, "")).toList();
  }

  private Block close(Block block, Completion completion) {
    return close(block.statements(), block.end(), completion);
  }

  private Block close(List<Statement> statements, Terminator end, Completion completion) {
    BlockBuilder out = new BlockBuilder(supply);
    Map<Value, Operand> renamed = new HashMap<>();
    Substitution substitution = new Substitution(renamed);
    for (int k = 0; k < statements.size(); k++) {
      Statement statement = substitution.statement(statements.get(k));
      if (Jumps.leave(statement)) {
        List<Statement> rest =
            substitution.statements(statements.subList(k + 1, statements.size()));
        return closeJump(out, statement, new Rest(rest, substitution.terminator(end)), completion);
      }
      Terminator early = closeInner(out, statement, renamed);
      if (early != null) {
        return out.end(early);
      }
    }
    return out.end(complete(substitution.terminator(end), completion));
  }

  /** The tuple of the end of a block, given the results of the structure before it. */
  private static List<Operand> completeWith(
      List<Value> results, List<Operand> values, Terminator end, Completion completion) {
    Map<Value, Operand> renamed = new HashMap<>();
    for (int k = 0; k < results.size(); k++) {
      renamed.put(results.get(k), values.get(k));
    }
    return complete(new Substitution(renamed).terminator(end), completion).operands();
  }

  private static Terminator complete(Terminator end, Completion completion) {
    if (end instanceof Terminator.Yield yield) {
      return new Terminator.Yield(completion.normal(yield.operands()));
    }
    if (end instanceof Terminator.Exit exit) {
      return new Terminator.Yield(completion.exit(exit.label(), exit.operands()));
    }
    return end;
  }

  /** What follows a statement in its block. */
  private record Rest(List<Statement> statements, Terminator end) {}

  /** Appends a statement that no jump leaves; returns the end of the block if it surely throws. */
  private Terminator closeInner(
      BlockBuilder out, Statement statement, Map<Value, Operand> renamed) {
    if (statement instanceof Labeled labeled) {
      return splice(
          out,
          close(labeled.body(), Completion.labeled(labeled.label(), labeled.results())),
          labeled.results(),
          renamed);
    }
    if (statement instanceof If branch) {
      Completion plain = Completion.plain(branch.results());
      Block then = close(branch.then(), plain);
      Block otherwise = close(branch.otherwise(), plain);
      return splice(
          out, join(branch, then, otherwise, branch.results()), branch.results(), renamed);
    }
    if (statement instanceof Loop loop) {
      out.add(LoopParts.withBody(loop, close(loop.body(), Completion.plain(List.of()))));
    } else {
      out.add(statement);
    }
    return null;
  }

  /** Joins two closed branches; where one throws, the other continues outside the conditional. */
  private Block join(If branch, Block then, Block otherwise, List<Value> shape) {
    BlockBuilder out = new BlockBuilder(supply);
    boolean thenThrows = then.end() instanceof Terminator.Throw;
    if (!thenThrows && !(otherwise.end() instanceof Terminator.Throw)) {
      List<Value> results = shape.stream().map(supply::like).toList();
      out.add(new If(branch.condition(), then, otherwise, results, branch.origin()));
      return out.yield(results);
    }
    Block nothing = Block.yielding(List.of());
    out.add(
        new If(
            branch.condition(),
            thenThrows ? then : nothing,
            thenThrows ? nothing : otherwise,
            List.of(),
            branch.origin()));
    Block goesOn = thenThrows ? otherwise : then;
    out.addAll(goesOn.statements());
    return out.end(goesOn.end());
  }

  private static Terminator splice(
      BlockBuilder out, Block block, List<Value> results, Map<Value, Operand> renamed) {
    out.addAll(block.statements());
    if (block.end() instanceof Terminator.Throw) {
      return block.end();
    }
    for (int k = 0; k < results.size(); k++) {
      renamed.put(results.get(k), block.yielded().get(k));
    }
    return null;
  }

  private Block closeJump(BlockBuilder out, Statement statement, Rest rest, Completion completion) {
    if (statement instanceof If branch) {
      return closeIf(out, branch, rest, completion);
    }
    if (statement instanceof Labeled labeled) {
      if (rest.statements.isEmpty() && !(rest.end instanceof Terminator.Throw)) {
        Completion tail =
            Completion.tail(
                labeled.label(),
                results -> completeWith(labeled.results(), results, rest.end, completion),
                completion);
        Block body = close(labeled.body(), tail);
        out.addAll(body.statements());
        return out.end(body.end());
      }
      Value completed = supply.named(Scalar.BOOLEAN, "completed");
      Block body =
          close(
              labeled.body(),
              Completion.partial(labeled.label(), completed, labeled.results(), completion));
      return closeAfter(out, body, labeled, labeled.results(), rest, completion);
    }
    return new LoopStructuring(supply, this::close)
        .close(out, (Loop) statement, rest.statements, rest.end, completion);
  }

  private Block closeIf(BlockBuilder out, If branch, Rest rest, Completion completion) {
    boolean oneGoesOn = !(goesOn(branch.then()) && goesOn(branch.otherwise()));
    if (oneGoesOn || rest.statements.isEmpty()) {
      Block then = closeBranch(branch.then(), branch.results(), rest, completion);
      Block otherwise = closeBranch(branch.otherwise(), branch.results(), rest, completion);
      Block joined = join(branch, then, otherwise, completion.shape());
      out.addAll(joined.statements());
      return out.end(joined.end());
    }
    Value completed = supply.named(Scalar.BOOLEAN, "completed");
    Completion partial = Completion.partial(null, completed, branch.results(), completion);
    Block then = close(branch.then(), partial);
    Block otherwise = close(branch.otherwise(), partial);
    return closeAfter(
        out,
        join(branch, then, otherwise, partial.shape()),
        branch,
        branch.results(),
        rest,
        completion);
  }

  private static boolean goesOn(Block branch) {
    return branch.end() instanceof Terminator.Yield;
  }

  private Block closeBranch(Block branch, List<Value> results, Rest rest, Completion completion) {
    if (!goesOn(branch)) {
      return close(branch, completion);
    }
    Map<Value, Operand> renamed = new HashMap<>();
    for (int k = 0; k < results.size(); k++) {
      renamed.put(results.get(k), branch.yielded().get(k));
    }
    Substitution substitution = new Substitution(renamed);
    List<Statement> all = new ArrayList<>(branch.statements());
    all.addAll(substitution.statements(rest.statements));
    return close(all, substitution.terminator(rest.end), completion);
  }

  /** Goes on after {@code body} under the flag that it yields first, or hands the jump on. */
  private Block closeAfter(
      BlockBuilder out,
      Block body,
      Statement statement,
      List<Value> results,
      Rest rest,
      Completion completion) {
    out.addAll(body.statements());
    if (body.end() instanceof Terminator.Throw) {
      return out.end(body.end());
    }
    List<Operand> tuple = body.yielded();
    Map<Value, Operand> renamed = new HashMap<>();
    for (int k = 0; k < results.size(); k++) {
      renamed.put(results.get(k), tuple.get(k + 1));
    }
    Substitution substitution = new Substitution(renamed);
    Block goOn =
        close(
            substitution.statements(rest.statements),
            substitution.terminator(rest.end),
            completion);
    Block jump = Block.yielding(tuple.subList(results.size() + 1, tuple.size()));
    if (tuple.get(0) == Constant.FALSE) {
      return out.yield(jump.yielded());
    }
    if (goOn.end() instanceof Terminator.Throw) {
      Block nothing = Block.yielding(List.of());
      out.add(new If(tuple.get(0), goOn, nothing, List.of(), statement.origin()));
      return out.yield(jump.yielded());
    }
    List<Value> joined = completion.shape().stream().map(supply::like).toList();
    out.add(new If(tuple.get(0), goOn, jump, joined, statement.origin()));
    return out.yield(joined);
  }
}
