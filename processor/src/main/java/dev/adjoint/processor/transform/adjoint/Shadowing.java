package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every active array its shadow. Shadows follow references exactly as the originals do: where
 * a row is loaded, stored, chosen or carried, its shadow is too. So two references to one array
 * have one shadow, and aliasing is right by construction.
 */
final class Shadowing {
  private final Activity activity;
  private final ValueSupply supply;
  private final Map<Value, Value> shadows;

  private Shadowing(Activity activity, ValueSupply supply, Map<Value, Value> shadows) {
    this.activity = activity;
    this.supply = supply;
    this.shadows = shadows;
  }

  /**
   * Adds shadows to a method without jumps.
   *
   * @param buffers the shadows of the parameters that have a buffer
   */
  static ShadowedProgram shadow(PrimalMethod method, Activity activity, Map<Value, Value> buffers) {
    Shadowing shadowing = new Shadowing(activity, method.supply(), new LinkedHashMap<>(buffers));
    BlockBuilder out = new BlockBuilder(method.supply());
    method.parameters().stream()
        .map(parameter -> parameter.value())
        .filter(value -> shadowing.needsShadow(value) && !buffers.containsKey(value))
        .forEach(value -> shadowing.zeros(value, out, Origin.FRAME));
    shadowing.statements(method.body(), out);
    return new ShadowedProgram(out.end(method.body().end()), shadowing.shadows);
  }

  private boolean needsShadow(Operand operand) {
    boolean reference = operand.type() instanceof ArrayType || operand.type() instanceof StackType;
    return reference && activity.isActive(operand);
  }

  private Operand shadowOf(Operand operand, IrType type) {
    if (operand instanceof Value value && shadows.containsKey(value)) {
      return shadows.get(value);
    }
    if (needsShadow(operand)) {
      throw new IllegalStateException("no shadow for " + operand);
    }
    return Constant.defaultOf(type); // it can only be null
  }

  private Value zeros(Value value, BlockBuilder out, Origin origin) {
    Value shadow =
        out.let(new Operation.ZerosLike(value), barName(value), origin.as(Origin.Role.ADJOINT));
    shadows.put(value, shadow);
    return shadow;
  }

  private Value fresh(Value value) {
    Value shadow = supply.named(value.type(), barName(value));
    shadows.put(value, shadow);
    return shadow;
  }

  private static String barName(Value value) {
    return value.isNamed() ? value.name() + "Bar" : "";
  }

  private Block block(Block block, List<Value> shadowed, List<Integer> positions) {
    BlockBuilder out = new BlockBuilder(supply);
    statements(block, out);
    return out.end(withShadows(block.end(), shadowed, positions));
  }

  /** The end of a block that also yields the shadows of the operands at some positions. */
  private Terminator withShadows(Terminator end, List<Value> shadowed, List<Integer> positions) {
    if (!(end instanceof Terminator.Yield yield)) {
      return end;
    }
    List<Operand> operands = new ArrayList<>(yield.operands());
    for (int k = 0; k < positions.size(); k++) {
      operands.add(shadowOf(yield.operands().get(positions.get(k)), shadowed.get(k).type()));
    }
    return new Terminator.Yield(operands);
  }

  private void statements(Block block, BlockBuilder out) {
    for (Statement statement : block.statements()) {
      if (statement instanceof If branch) {
        out.add(conditional(branch));
      } else if (statement instanceof Loop loop) {
        out.add(loop(loop));
      } else {
        out.add(statement);
        if (statement instanceof Let let && needsShadow(let.target())) {
          let(let, out);
        } else if (statement instanceof Store store && needsShadow(store.value())) {
          out.add(
              new Store(
                  shadowOf(store.array(), store.array().type()),
                  store.index(),
                  shadowOf(store.value(), store.value().type()),
                  store.origin().as(Origin.Role.ADJOINT)));
        } else if (statement instanceof Push push && needsShadow(push.stack())) {
          push(push, out);
        }
      }
    }
  }

  /** References are pushed as the originals are; numbers, in the reverse sweep. */
  private void push(Push push, BlockBuilder out) {
    if (push.value().type() instanceof ArrayType) {
      Operand stack = shadowOf(push.stack(), push.stack().type());
      Operand shadow = shadowOf(push.value(), push.value().type());
      out.add(new Push(stack, shadow, push.origin().as(Origin.Role.ADJOINT)));
    }
  }

  /** The shadow of what a call returned: that of the argument that it is, or else a new one. */
  private void returned(Value result, Operation.Invoke call, BlockBuilder out, Origin origin) {
    requireOwnRows(result, call, out, origin);
    List<Value> candidates = AliasTest.candidates(result, call.arguments());
    if (candidates.isEmpty()) {
      zeros(result, out, origin);
      return;
    }
    BlockBuilder zeros = out.nested();
    Operand fresh = zeros.let(new Operation.ZerosLike(result), origin);
    Block otherwise = zeros.yield(List.of(fresh));
    for (int k = candidates.size() - 1; k >= 0; k--) {
      Value candidate = candidates.get(k);
      BlockBuilder test = k == 0 ? out : out.nested();
      Value same = test.let(new Operation.Binary(BinaryOperator.EQUAL, result, candidate), origin);
      Block its = Block.yielding(List.of(shadowOf(candidate, candidate.type())));
      Value shadow = k == 0 ? fresh(result) : supply.temporary(result.type());
      test.add(new If(same, its, otherwise, List.of(shadow), origin));
      otherwise = test.yield(List.of(shadow));
    }
  }

  /** Rows that are shared could not be told apart: that is found when it happens. */
  private void requireOwnRows(
      Value result, Operation.Invoke call, BlockBuilder out, Origin origin) {
    for (Operand argument : call.arguments()) {
      boolean nested =
          argument instanceof Value
              && argument.type().isDifferentiable()
              && argument.type().rank() + result.type().rank() > 2
              && argument.type().rank() > 0;
      if (nested) {
        Callee require =
            new Callee(
                Callee.Kind.STATIC, "dev.adjoint.runtime.Sharing", "requireOwnRows", null, false);
        out.add(new Perform(new Operation.Invoke(require, List.of(result, argument)), origin));
      }
    }
  }

  private If conditional(If branch) {
    List<Value> results = new ArrayList<>(branch.results());
    List<Integer> positions = shadowedPositions(branch.results());
    List<Value> arrays = positions.stream().map(branch.results()::get).toList();
    Block then = block(branch.then(), arrays, positions);
    Block otherwise = block(branch.otherwise(), arrays, positions);
    arrays.forEach(array -> results.add(fresh(array)));
    return new If(branch.condition(), then, otherwise, results, branch.origin());
  }

  private List<Integer> shadowedPositions(List<Value> values) {
    List<Integer> positions = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      if (needsShadow(values.get(k))) {
        positions.add(k);
      }
    }
    return positions;
  }

  private Loop loop(Loop loop) {
    List<Value> parameters = loop.carried().stream().map(Carried::parameter).toList();
    List<Integer> positions = shadowedPositions(parameters);
    List<Value> arrays = positions.stream().map(parameters::get).toList();
    List<Carried> carried = new ArrayList<>(loop.carried());
    for (Value array : arrays) {
      int position = parameters.indexOf(array);
      Operand initial = shadowOf(loop.carried().get(position).initial(), array.type());
      carried.add(new Carried(fresh(array), initial));
    }
    int shift = loop instanceof DoWhile ? 1 : 0;
    Block body = block(loop.body(), arrays, positions.stream().map(p -> p + shift).toList());
    List<Value> results = new ArrayList<>(loop.results());
    positions.forEach(p -> results.add(fresh(loop.results().get(p))));
    return LoopParts.with(loop, carried, body, results);
  }

  private void let(Let let, BlockBuilder out) {
    Operation operation = let.operation();
    Origin origin = let.origin().as(Origin.Role.ADJOINT);
    Operation shadowing = null;
    if (operation instanceof Operation.Load load) {
      shadowing = new Operation.Load(shadowOf(load.array(), load.array().type()), load.index());
    } else if (operation instanceof Operation.NewArray
        || operation instanceof Operation.NewStack
        || operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call)) {
      shadowing = operation;
    } else if (operation instanceof Operation.Pop pop) {
      shadowing = new Operation.Pop(shadowOf(pop.stack(), pop.stack().type()));
    } else if (operation instanceof Operation.CloneArray clone && clone.type().rank() > 1) {
      shadowing = new Operation.CloneArray(shadowOf(clone.array(), clone.type()));
    } else if (operation instanceof Operation.ArrayLiteral literal && literal.type().rank() > 1) {
      IrType element = literal.arrayType().element();
      shadowing =
          new Operation.ArrayLiteral(
              literal.arrayType(),
              literal.elements().stream().map(e -> shadowOf(e, element)).toList());
    } else if (operation instanceof Operation.Select || operation instanceof Operation.Copy) {
      shadowing =
          operation.withOperands(
              operation.operands().stream()
                  .map(o -> o.type() instanceof Scalar ? o : shadowOf(o, o.type()))
                  .toList());
    }
    if (operation instanceof Operation.Invoke call
        && CallReversal.reverses(call)
        && !CallReversal.isRuled(call)) {
      returned(let.target(), call, out, origin);
    } else if (shadowing == null) {
      zeros(let.target(), out, origin);
    } else {
      out.add(new Let(fresh(let.target()), shadowing, origin));
    }
  }
}
