package dev.adjoint.processor.transform.jam;

import dev.adjoint.processor.ir.Anatomy;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Unroll-and-jam: a loop each of whose iterations computes a sum in an inner loop, and keeps what
 * it makes of it in local arrays, runs four iterations at a time. Each sum is taken in its own
 * order, so that every value stays the same to the bit; but a processor can add to the four sums at
 * once, where it has to wait for each addition to one.
 */
public final class UnrollAndJam {
  private static final int WIDTH = 4;

  private final ValueSupply supply;
  private final JammedLoop.Facts facts;

  private UnrollAndJam(DerivedMethod method) {
    this.supply = method.supply();
    Map<Value, Operation> definitions = new HashMap<>();
    Set<Value> parameters = new HashSet<>();
    method.parameters().forEach(parameter -> parameters.add(parameter.value()));
    this.facts = new JammedLoop.Facts(definitions, parameters);
    Anatomy.forEach(
        method.body(),
        statement -> {
          if (statement instanceof Let let) {
            definitions.put(let.target(), let.operation());
          }
        });
  }

  /** Returns the method with such loops jammed. */
  public static DerivedMethod jam(DerivedMethod method) {
    return method.withBody(new UnrollAndJam(method).block(method.body()));
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      JammedLoop parts = statement instanceof For loop ? JammedLoop.of(loop, facts) : null;
      if (parts != null) {
        jam(parts, out);
      } else {
        out.add(NestedBlocks.with(statement, this::block));
      }
    }
    return out.end(block.end());
  }

  private void jam(JammedLoop parts, BlockBuilder out) {
    For loop = parts.loop();
    Origin origin = loop.origin().as(Origin.Role.FRAME);
    Operand whole = multipleOfWidth(loop, out, origin);
    Value index = supply.like(loop.index());
    out.add(new Mark(Sweep.JAMMED, loop.origin()));
    List<Carried> carried = new ArrayList<>();
    List<Carried> rest = new ArrayList<>();
    for (Carried one : loop.carried()) {
      Value result = supply.like(one.parameter());
      carried.add(new Carried(supply.like(one.parameter()), one.initial()));
      rest.add(new Carried(one.parameter(), result));
    }
    out.add(
        new For(
            index,
            loop.from(),
            BinaryOperator.LESS,
            whole,
            WIDTH,
            carried,
            -1,
            together(parts, index, carried, out.nested()),
            rest.stream().map(one -> (Value) one.initial()).toList(),
            loop.origin()));
    out.add(
        new For(
            loop.index(),
            whole,
            BinaryOperator.LESS,
            loop.to(),
            1,
            rest,
            -1,
            loop.body(),
            loop.results(),
            loop.origin()));
  }

  private Operand multipleOfWidth(For loop, BlockBuilder out, Origin origin) {
    Operand to = loop.to();
    Operand count = to;
    boolean isLength = facts.definition(to) instanceof Operation.Length;
    if (!isLength) {
      MathFunction max =
          new MathFunction("java.lang.Math", "max", List.of(Scalar.INT, Scalar.INT), Scalar.INT);
      count = out.let(new Operation.Apply(max, List.of(to, Constant.of(0))), origin);
    }
    String name = loop.index().isNamed() ? loop.index().name() + "End" : "end";
    Operation multiple = new Operation.Binary(BinaryOperator.AND, count, Constant.of(-WIDTH));
    return out.let(multiple, name, origin);
  }

  private Block together(
      JammedLoop parts, Value index, List<Carried> outerCarried, BlockBuilder out) {
    For inner = parts.inner();
    Value innerIndex = supply.like(inner.index());
    List<BlockCopier> copiers = new ArrayList<>();
    List<Carried> carried = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    for (int k = 0; k < WIDTH; k++) {
      Value sum = supply.like(inner.carried().get(0).parameter());
      Value result = supply.like(inner.results().get(0));
      Map<Value, Operand> outer = new HashMap<>();
      outer.put(parts.loop().index(), plus(index, k, out, parts.loop().origin()));
      outer.put(inner.index(), innerIndex);
      outer.put(inner.carried().get(0).parameter(), sum);
      outer.put(inner.results().get(0), result);
      BlockCopier copier = new BlockCopier(supply, outer, UnaryOperator.identity());
      out.addAll(copier.statements(parts.before()));
      copiers.add(copier);
      carried.add(new Carried(sum, copier.operand(inner.carried().get(0).initial())));
      results.add(result);
    }
    BlockBuilder body = out.nested();
    List<Operand> next = new ArrayList<>();
    for (BlockCopier copier : copiers) {
      body.addAll(copier.statements(inner.body().statements()));
      next.add(copier.operand(inner.body().yielded().get(0)));
    }
    out.add(
        new For(
            innerIndex,
            copiers.get(0).operand(inner.from()),
            inner.test(),
            copiers.get(0).operand(inner.to()),
            inner.step(),
            carried,
            -1,
            body.yield(next),
            results,
            inner.origin()));
    return out.yield(ends(parts, copiers, outerCarried, out));
  }

  /** Appends what follows the sums, in order; returns what the next iterations receive. */
  private static List<Operand> ends(
      JammedLoop parts, List<BlockCopier> copiers, List<Carried> carried, BlockBuilder out) {
    List<Operand> present = new ArrayList<>(carried.stream().map(Carried::parameter).toList());
    for (BlockCopier copier : copiers) {
      for (int k = 0; k < present.size(); k++) {
        copier.replace(parts.loop().carried().get(k).parameter(), present.get(k));
      }
      out.addAll(copier.statements(parts.after()));
      for (int k = 0; k < present.size(); k++) {
        present.set(k, copier.operand(parts.loop().body().yielded().get(k)));
      }
    }
    return present;
  }

  private static Operand plus(Value index, int by, BlockBuilder out, Origin origin) {
    return by == 0
        ? index
        : out.let(
            new Operation.Binary(BinaryOperator.ADD, index, Constant.of(by)),
            origin.as(Origin.Role.FRAME));
  }
}
