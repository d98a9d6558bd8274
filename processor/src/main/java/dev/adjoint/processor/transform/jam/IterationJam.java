package dev.adjoint.processor.transform.jam;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.transform.adjoint.AccumulationMerging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Runs four iterations of a loop over data at a time, their inner loops side by side: the chains of
 * dependent operations of four data are four times as much work for the processor to choose from.
 * What the loop carries is added to in the order of the iterations, so that it stays the same to
 * the bit; the order of additions to adjoint buffers changes.
 */
public final class IterationJam {
  private static final int WIDTH = 4;
  private static final MathFunction MAX =
      new MathFunction("java.lang.Math", "max", List.of(Scalar.INT, Scalar.INT), Scalar.INT);

  private final ValueSupply supply;
  private final IndependentIterations iterations;

  private IterationJam(DerivedMethod method) {
    this.supply = method.supply();
    this.iterations = new IndependentIterations(method);
  }

  /** Returns the method with such loops jammed. */
  public static DerivedMethod jam(DerivedMethod method) {
    return method.withBody(new IterationJam(method).block(method.body()));
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    Mark mark = null;
    for (Statement statement : block.statements()) {
      if (mark != null && !(statement instanceof For loop && iterations.fits(loop))) {
        out.add(mark);
        mark = null;
      }
      if (statement instanceof For loop && iterations.fits(loop)) {
        jam(loop, mark, out);
        mark = null;
      } else if (statement instanceof Mark next) {
        mark = next;
      } else {
        out.add(NestedBlocks.with(statement, this::block));
      }
    }
    if (mark != null) {
      out.add(mark);
    }
    return out.end(block.end());
  }

  /** Original: {@code for (i < n)}; jammed: {@code for (i < n - 3; i += 4)}, then the rest. */
  private void jam(For loop, Mark mark, BlockBuilder out) {
    Operand whole = whole(loop, out);
    if (mark != null) {
      out.add(mark);
    }
    Value index = supply.like(loop.index());
    List<Carried> carried = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    List<Carried> rest = new ArrayList<>();
    for (Carried each : loop.carried()) {
      Value result = supply.like(each.parameter());
      carried.add(new Carried(supply.like(each.parameter()), each.initial()));
      results.add(result);
      rest.add(new Carried(each.parameter(), result));
    }
    Block together = together(loop, index, carried, out.nested());
    out.add(new Mark(Sweep.JAMMED, loop.origin()));
    out.add(counted(loop, index, loop.from(), whole, WIDTH, carried, together, results));
    out.add(counted(loop, loop.index(), whole, loop.to(), 1, rest, loop.body(), loop.results()));
  }

  /**
   * Where the iterations end that come in fours. The greater of both bounds makes the difference,
   * which may overflow, right as a number of iterations.
   */
  private Operand whole(For loop, BlockBuilder out) {
    Origin origin = loop.origin().as(Origin.Role.FRAME);
    boolean fromZero = loop.from() instanceof Constant from && from.is(0);
    Operand end = loop.to();
    if (!(fromZero && iterations.isLength(end))) {
      end = out.let(new Operation.Apply(MAX, List.of(end, loop.from())), origin);
    }
    String name = loop.index().isNamed() ? loop.index().name() + "End" : "end";
    if (fromZero) {
      return out.let(binary(BinaryOperator.AND, end, Constant.of(-WIDTH)), name, origin);
    }
    Value count = out.let(binary(BinaryOperator.SUBTRACT, end, loop.from()), origin);
    Value fours = out.let(binary(BinaryOperator.AND, count, Constant.of(-WIDTH)), origin);
    return out.let(binary(BinaryOperator.ADD, loop.from(), fours), name, origin);
  }

  private static Operation binary(BinaryOperator operator, Operand left, Operand right) {
    return new Operation.Binary(operator, left, right);
  }

  private static For counted(
      For loop,
      Value index,
      Operand from,
      Operand to,
      long step,
      List<Carried> carried,
      Block body,
      List<Value> results) {
    return new For(
        index, from, BinaryOperator.LESS, to, step, carried, -1, body, results, loop.origin());
  }

  private Block together(For loop, Value index, List<Carried> carried, BlockBuilder out) {
    List<BlockCopier> copiers = new ArrayList<>();
    for (int k = 0; k < WIDTH; k++) {
      Map<Value, Operand> outer = new HashMap<>();
      outer.put(loop.index(), plus(index, k, out, loop.origin()));
      copiers.add(new BlockCopier(supply, outer, UnaryOperator.identity()));
    }
    Set<Operand> next = new HashSet<>(loop.body().yielded());
    for (Statement statement : loop.body().statements()) {
      if (statement instanceof For inner) {
        out.add(sideBySide(inner, copiers, out));
      } else if (statement instanceof Mark) {
        out.add(statement);
      } else if (!(statement instanceof Let let && next.contains(let.target()))) {
        copiers.forEach(copier -> out.add(copier.statement(statement)));
      }
    }
    List<Operand> sums = new ArrayList<>();
    for (int k = 0; k < carried.size(); k++) {
      Operation.Binary addition = iterations.addition(loop.body().yielded().get(k));
      Operand sum = carried.get(k).parameter();
      for (BlockCopier copier : copiers) {
        Operand term = copier.operand(addition.right());
        Operation more = new Operation.Binary(addition.operator(), sum, term);
        sum = out.let(more, carried.get(k).parameter().name(), loop.origin());
      }
      sums.add(sum);
    }
    return out.yield(sums);
  }

  /** One loop that does in each iteration what that of four data does. */
  private For sideBySide(For inner, List<BlockCopier> copiers, BlockBuilder out) {
    Value index = supply.like(inner.index());
    List<Carried> carried = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    for (BlockCopier copier : copiers) {
      List<Operand> initials =
          inner.carried().stream().map(each -> copier.operand(each.initial())).toList();
      copier.replace(inner.index(), index);
      for (int k = 0; k < initials.size(); k++) {
        Value parameter = copier.renamed(inner.carried().get(k).parameter());
        carried.add(new Carried(parameter, initials.get(k)));
      }
    }
    BlockBuilder body = out.nested();
    List<Operand> next = new ArrayList<>();
    for (BlockCopier copier : copiers) {
      body.addAll(copier.statements(inner.body().statements()));
      inner.body().yielded().forEach(operand -> next.add(copier.operand(operand)));
    }
    for (BlockCopier copier : copiers) {
      inner.results().forEach(result -> results.add(copier.renamed(result)));
    }
    BlockCopier first = copiers.get(0);
    return new For(
        index,
        first.operand(inner.from()),
        inner.test(),
        first.operand(inner.to()),
        inner.step(),
        carried,
        -1,
        new AccumulationMerging(supply).merge(body.yield(next)),
        results,
        inner.origin());
  }

  private static Operand plus(Value index, int by, BlockBuilder out, Origin origin) {
    Operation sum = new Operation.Binary(BinaryOperator.ADD, index, Constant.of(by));
    return by == 0 ? index : out.let(sum, origin.as(Origin.Role.FRAME));
  }
}
