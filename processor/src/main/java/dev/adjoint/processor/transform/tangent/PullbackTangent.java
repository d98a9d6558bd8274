package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.CompanionCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tangent of a call that adds a gradient to buffers. Original: {@code xBar += seed · ∇g(x)};
 * tangent: {@code xBarDot += seed · H·xDot + seedDot · ∇g(x)}, with a product of g's own companion.
 */
final class PullbackTangent {
  private final Dots dots;
  private final BlockBuilder out;
  private final List<Operand> arguments;
  private final Origin origin;
  private Operand seed;

  PullbackTangent(Dots dots, BlockBuilder out, Perform perform) {
    this.dots = dots;
    this.out = out;
    this.arguments = perform.call().arguments();
    this.origin = perform.origin().as(Origin.Role.TANGENT);
  }

  /** Adds to the tangents of the buffers. */
  void add(Derivation.Pullback pullback) {
    List<Derivation.Argument> declared = pullback.of().arguments();
    int count = declared.size();
    seed = arguments.get(count);
    List<Operand> given = new ArrayList<>(arguments.subList(0, count));
    for (int i = 0; i < count; i++) {
      if (declared.get(i).differentiated()) {
        given.add(dots.get(arguments.get(i), out, origin));
      }
    }
    Value product =
        out.let(new Operation.Invoke(CompanionCalls.product(pullback.of()), given), origin);
    int inP = given.size() - count;
    List<Value> products = new ArrayList<>();
    for (int k = 0; k < inP; k++) {
      Value gradient = out.let(new Operation.Component(product, 1 + k), origin);
      Value curved = out.let(new Operation.Component(product, 1 + inP + k), origin);
      Optional<Operand> buffer = dots.find(arguments.get(count + 1 + k));
      if (buffer.isPresent()) {
        onceEach(products, gradient, curved, buffer.get());
      }
      products.add(curved);
    }
  }

  /** Arguments that are one array have one product, which stands for both. */
  private void onceEach(List<Value> before, Value gradient, Value curved, Operand buffer) {
    BlockBuilder inner = out.nested();
    add(gradient, curved, buffer, inner);
    Block body = inner.yield(List.of());
    for (Value other : before) {
      if (other.type().equals(curved.type()) && curved.type() instanceof ArrayType) {
        BlockBuilder test = out.nested();
        Value differs =
            test.let(new Operation.Binary(BinaryOperator.NOT_EQUAL, curved, other), origin);
        test.add(new If(differs, body, Block.yielding(List.of()), List.of(), origin));
        body = test.yield(List.of());
      }
    }
    out.addAll(body.statements());
  }

  private void add(Operand gradient, Operand curved, Operand buffer, BlockBuilder to) {
    if (!(curved.type() instanceof ArrayType)) {
      to.add(new Accumulate(buffer, Constant.of(0), amount(gradient, curved, to), origin));
      return;
    }
    BlockBuilder some = to.nested();
    Value length = some.let(new Operation.Length(curved), origin);
    Value index = to.supply().named(Scalar.INT, "k");
    BlockBuilder body = some.nested();
    Value part = body.let(new Operation.Load(curved, index), origin);
    Value other = body.let(new Operation.Load(gradient, index), origin);
    if (part.type() instanceof ArrayType) {
      add(other, part, body.let(new Operation.Load(buffer, index), origin), body);
    } else {
      body.add(new Accumulate(buffer, index, amount(other, part, body), origin));
    }
    some.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            length,
            1,
            List.of(),
            -1,
            body.yield(List.of()),
            List.of(),
            origin));
    Constant none = new Constant(curved.type(), null);
    Value there = to.let(new Operation.Binary(BinaryOperator.NOT_EQUAL, curved, none), origin);
    to.add(new If(there, some.yield(List.of()), Block.yielding(List.of()), List.of(), origin));
  }

  /** seed · H·xDot + seedDot · ∇g, of one number. */
  private Operand amount(Operand gradient, Operand curved, BlockBuilder to) {
    Operand sum = scaled(seed, curved, to);
    Optional<Operand> seedDot = dots.find(seed);
    return seedDot.isEmpty()
        ? sum
        : to.let(
            new Operation.Binary(BinaryOperator.ADD, sum, scaled(seedDot.get(), gradient, to)),
            origin);
  }

  private Operand scaled(Operand factor, Operand number, BlockBuilder to) {
    Operand typed =
        factor.type().equals(number.type())
            ? factor
            : to.let(new Operation.Convert((Scalar) number.type(), factor), origin);
    return to.let(new Operation.Binary(BinaryOperator.MULTIPLY, typed, number), origin);
  }
}
