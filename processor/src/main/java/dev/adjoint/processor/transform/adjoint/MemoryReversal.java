package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.function.BiFunction;

/** The adjoints of statements that read and write arrays; they act on the shadows. */
final class MemoryReversal {
  private final Sweeps sweeps;
  private final Bars bars;
  private final BlockBuilder reverse;
  private final Origin origin;

  MemoryReversal(BlockReversal block, Origin origin) {
    this.sweeps = block.sweeps();
    this.bars = block.bars();
    this.reverse = block.reverse();
    this.origin = origin;
  }

  /** Original: {@code v = a[i]}; adjoint: {@code aBar[i] += vBar}. */
  void load(Operation.Load load, Operand bar) {
    Value shadow = sweeps.shadow(load.array());
    if (shadow == null) {
      return;
    }
    boolean undone =
        sweeps.has(Optimisation.INCREMENTS) && Increments.undo(reverse, shadow, load.index(), bar);
    if (!undone) {
      reverse.add(new Accumulate(shadow, load.index(), bar, origin));
    }
  }

  /** Original: {@code s.push(v)}; adjoint: {@code vBar += sBar.pop()}. */
  void push(Push push) {
    Value shadow = sweeps.shadow(push.stack());
    if (shadow != null && push.value().type().rank() == 0) {
      Value bar = reverse.let(new Operation.Pop(shadow), origin);
      if (sweeps.activity().isActive(push.value())) {
        bars.add(push.value(), bar, false, reverse, origin);
      }
    }
  }

  /** Original: {@code v = s.pop()}; adjoint: {@code sBar.push(vBar)}. */
  void pop(Operation.Pop pop, Operand bar) {
    Value shadow = sweeps.shadow(pop.stack());
    if (shadow != null && pop.type().rank() == 0) {
      Operand pushed = bar == null ? Constant.defaultOf(pop.type()) : bar;
      reverse.add(new Push(shadow, pushed, origin));
    }
  }

  /** Original: {@code a[i] = v}; adjoint: {@code vBar += aBar[i]; aBar[i] = 0}. */
  void store(Store store) {
    Value shadow = sweeps.shadow(store.array());
    if (shadow == null || store.value().type().rank() > 0) {
      return;
    }
    take(shadow, store.index(), store.value(), reverse);
  }

  private void take(Value shadow, Operand index, Operand value, BlockBuilder out) {
    if (sweeps.activity().isActive(value)) {
      Value bar = out.let(new Operation.Load(shadow, index), origin);
      out.add(new Store(shadow, index, zero(shadow), origin));
      bars.add(value, bar, false, out, origin);
    } else {
      out.add(new Store(shadow, index, zero(shadow), origin));
    }
  }

  /**
   * Original: {@code fill(a, from, to, v)}; adjoint: {@code vBar += aBar[k]} for each k, then
   * {@code fill(aBar, from, to, 0)}.
   */
  void fill(Fill fill) {
    Value shadow = sweeps.shadow(fill.array());
    if (shadow == null) {
      return;
    }
    if (sweeps.activity().isActive(fill.value())) {
      Operand from = fill.from() == null ? Constant.of(0) : fill.from();
      Operand to =
          fill.to() == null ? reverse.let(new Operation.Length(fill.array()), origin) : fill.to();
      Value sum = sweeps.supply().temporary(fill.value().type());
      Value total = sweeps.supply().temporary(fill.value().type());
      Carried carried = new Carried(sum, zero(shadow));
      loop(
          from,
          to,
          List.of(carried),
          List.of(total),
          (index, body) -> {
            Value bar = body.let(new Operation.Load(shadow, index), origin);
            return List.of(body.let(new Operation.Binary(BinaryOperator.ADD, sum, bar), origin));
          });
      bars.add(fill.value(), total, false, reverse, origin);
    }
    reverse.add(new Fill(shadow, fill.from(), fill.to(), zero(shadow), origin));
  }

  /**
   * Original: {@code arraycopy(a, s, b, t, n)}; adjoint: what bBar[t, t+n) holds moves to a
   * temporary, is cleared, and is added to aBar[s, s+n). This is right also where the two ranges
   * overlap in one array.
   */
  void copy(CopyRange copy) {
    Value target = sweeps.shadow(copy.target());
    if (target == null) {
      return;
    }
    Operand end = plus(copy.targetFrom(), copy.length(), reverse);
    Value source = sweeps.shadow(copy.source());
    if (source == null) {
      reverse.add(new Fill(target, copy.targetFrom(), end, zero(target), origin));
      return;
    }
    Value moved =
        reverse.let(
            new Operation.NewArray((ArrayType) target.type(), List.of(copy.length())),
            "moved",
            origin);
    reverse.add(
        new CopyRange(target, copy.targetFrom(), moved, Constant.of(0), copy.length(), origin));
    reverse.add(new Fill(target, copy.targetFrom(), end, zero(target), origin));
    loop(
        Constant.of(0),
        copy.length(),
        List.of(),
        List.of(),
        (index, body) -> {
          Value bar = body.let(new Operation.Load(moved, index), origin);
          body.add(new Accumulate(source, plus(copy.sourceFrom(), index, body), bar, origin));
          return List.of();
        });
  }

  /**
   * Original: {@code b = a.clone()} or {@code b = {u, v, …}}; adjoint: {@code aBar[k] += bBar[k]},
   * or {@code uBar += bBar[0]}, …
   */
  void made(Let let) {
    Value shadow = sweeps.shadow(let.target());
    if (shadow == null || let.target().type().rank() != 1) {
      return;
    }
    if (let.operation() instanceof Operation.CloneArray clone) {
      Value source = sweeps.shadow(clone.array());
      if (source != null) {
        Value length = reverse.let(new Operation.Length(shadow), origin);
        loop(
            Constant.of(0),
            length,
            List.of(),
            List.of(),
            (index, body) -> {
              Value bar = body.let(new Operation.Load(shadow, index), origin);
              body.add(new Accumulate(source, index, bar, origin));
              return List.of();
            });
      }
    } else if (let.operation() instanceof Operation.ArrayLiteral literal) {
      for (int k = 0; k < literal.elements().size(); k++) {
        Operand element = literal.elements().get(k);
        if (sweeps.activity().isActive(element)) {
          Value bar = reverse.let(new Operation.Load(shadow, Constant.of(k)), origin);
          bars.add(element, bar, false, reverse, origin);
        }
      }
    }
  }

  private void loop(
      Operand from,
      Operand to,
      List<Carried> carried,
      List<Value> results,
      BiFunction<Value, BlockBuilder, List<? extends Operand>> iteration) {
    Value index = sweeps.supply().named(Scalar.INT, "k");
    BlockBuilder body = reverse.nested();
    List<? extends Operand> next = iteration.apply(index, body);
    Block block = body.yield(next);
    reverse.add(
        new For(index, from, BinaryOperator.LESS, to, 1, carried, -1, block, results, origin));
  }

  private Operand plus(Operand left, Operand right, BlockBuilder out) {
    return left instanceof Constant constant && constant.is(0)
        ? right
        : out.let(new Operation.Binary(BinaryOperator.ADD, left, right), origin);
  }

  private static Constant zero(Value shadow) {
    return Constant.defaultOf(((ArrayType) shadow.type()).element());
  }
}
