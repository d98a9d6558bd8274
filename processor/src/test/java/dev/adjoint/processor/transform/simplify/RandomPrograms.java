package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random bodies full of what a simplifier looks for: repetition, neutral elements, waste.
 */
final class RandomPrograms {
  private static final double[] NUMBERS = {0.0, -0.0, 1, -1, 2, Double.NaN, 1.0 / 0};
  private static final BinaryOperator[] ARITHMETIC = {
    BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE
  };

  private final Random random;
  private final ValueSupply supply = new ValueSupply();
  private final boolean allPrimal;
  private int labels;

  /** The parameters of each body: two numbers, a count, an array. */
  final List<Value> parameters =
      List.of(
          supply.named(Scalar.DOUBLE, "x"),
          supply.named(Scalar.DOUBLE, "y"),
          supply.named(Scalar.INT, "n"),
          supply.named(new ArrayType(Scalar.DOUBLE), "a"));

  /** Programs whose statements are primal, all or about half of them. */
  RandomPrograms(long seed, boolean allPrimal) {
    this.random = new Random(seed);
    this.allPrimal = allPrimal;
  }

  /** A body that yields two numbers. */
  Block body() {
    BlockBuilder out = new BlockBuilder(supply);
    List<Operand> pool = new ArrayList<>(parameters);
    for (int i = 0; i < 12; i++) {
      statement(out, pool, 3);
    }
    return out.yield(List.of(pick(pool, Scalar.DOUBLE), pick(pool, Scalar.DOUBLE)));
  }

  private Origin origin() {
    return new Origin(
        1, "", allPrimal || random.nextBoolean() ? Origin.Role.PRIMAL : Origin.Role.ADJOINT);
  }

  private Operand pick(List<Operand> pool, IrType type) {
    List<Operand> fitting = pool.stream().filter(o -> o.type().equals(type)).toList();
    if (type == Scalar.DOUBLE && random.nextInt(5) == 0) {
      return Constant.of(NUMBERS[random.nextInt(NUMBERS.length)]);
    }
    if (fitting.isEmpty() || type == Scalar.INT && random.nextInt(4) == 0) {
      return type == Scalar.BOOLEAN ? Constant.TRUE : Constant.of(random.nextInt(4) - 1);
    }
    int recent = Math.min(fitting.size(), 6);
    return fitting.get(fitting.size() - 1 - random.nextInt(recent));
  }

  private void let(BlockBuilder out, List<Operand> pool, Operation operation) {
    pool.add(out.let(operation, random.nextInt(3) == 0 ? "v" : "", origin()));
  }

  private void statement(BlockBuilder out, List<Operand> pool, int depth) {
    Operand number = pick(pool, Scalar.DOUBLE);
    Operand other = pick(pool, Scalar.DOUBLE);
    switch (random.nextInt(depth > 0 ? 18 : 12)) {
      case 0 -> let(out, pool, new Operation.Unary(UnaryOperator.NEGATE, number));
      case 1, 2, 3 -> let(out, pool, new Operation.Binary(operator(), number, other));
      case 4 -> let(out, pool, new Operation.Binary(BinaryOperator.LESS, number, other));
      case 5 -> let(out, pool, integers(pool));
      case 6 -> let(out, pool, new Operation.Select(pick(pool, Scalar.BOOLEAN), number, other));
      case 7 -> let(out, pool, new Operation.Load(array(pool), pick(pool, Scalar.INT)));
      case 8 -> let(out, pool, new Operation.Length(array(pool)));
      case 9 -> write(out, pool, number);
      case 10 -> let(out, pool, allocation(pool));
      case 11 -> let(out, pool, new Operation.Copy(number));
      case 12, 13 -> branch(out, pool, depth);
      case 14, 15 -> loop(out, pool, depth);
      case 16 -> once(out, pool, depth);
      default -> labeled(out, pool, depth);
    }
  }

  private BinaryOperator operator() {
    return ARITHMETIC[random.nextInt(ARITHMETIC.length)];
  }

  private Operation integers(List<Operand> pool) {
    BinaryOperator operator = random.nextBoolean() ? BinaryOperator.ADD : operator();
    return new Operation.Binary(operator, pick(pool, Scalar.INT), pick(pool, Scalar.INT));
  }

  private Operand array(List<Operand> pool) {
    return pick(pool, new ArrayType(Scalar.DOUBLE));
  }

  private Operation allocation(List<Operand> pool) {
    ArrayType type = new ArrayType(Scalar.DOUBLE);
    return switch (random.nextInt(3)) {
      case 0 -> new Operation.NewArray(type, List.of(Constant.of(random.nextInt(4))));
      case 1 -> new Operation.ZerosLike(array(pool));
      default -> new Operation.CloneArray(array(pool));
    };
  }

  private void write(BlockBuilder out, List<Operand> pool, Operand number) {
    Operand array = array(pool);
    Operand index = pick(pool, Scalar.INT);
    out.add(
        switch (random.nextInt(3)) {
          case 0 -> new Fill(array, null, null, number, origin());
          case 1 -> new Accumulate(array, index, number, origin());
          default -> new Store(array, index, number, origin());
        });
  }

  private Block block(List<Operand> pool, int depth, List<IrType> leading, int numbers) {
    BlockBuilder out = new BlockBuilder(supply);
    List<Operand> inner = new ArrayList<>(pool);
    for (int i = 0; i < 4; i++) {
      statement(out, inner, depth - 1);
    }
    List<Operand> yields = new ArrayList<>();
    leading.forEach(type -> yields.add(pick(inner, type)));
    for (int i = 0; i < numbers; i++) {
      yields.add(pick(inner, Scalar.DOUBLE));
    }
    return out.yield(yields);
  }

  private List<Value> results(int count) {
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      results.add(supply.named(Scalar.DOUBLE, "r"));
    }
    return results;
  }

  private void branch(BlockBuilder out, List<Operand> pool, int depth) {
    Operand condition = random.nextInt(5) == 0 ? Constant.FALSE : pick(pool, Scalar.BOOLEAN);
    Block then = block(pool, depth, List.of(), 2);
    Block otherwise = block(pool, depth, List.of(), 2);
    List<Value> results = results(2);
    out.add(new If(condition, then, otherwise, results, origin()));
    pool.addAll(results);
  }

  private void loop(BlockBuilder out, List<Operand> pool, int depth) {
    List<Operand> inside = new ArrayList<>(pool);
    Value index = supply.named(Scalar.INT, "i");
    inside.add(index);
    List<Carried> carried = new ArrayList<>();
    for (Value parameter : results(2)) {
      carried.add(new Carried(parameter, pick(pool, Scalar.DOUBLE)));
      inside.add(parameter);
    }
    Block body = block(inside, depth, List.of(), 2);
    List<Value> results = results(2);
    out.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            Constant.of(random.nextInt(3)),
            1,
            carried,
            -1,
            body,
            results,
            origin()));
    pool.addAll(results);
  }

  private void once(BlockBuilder out, List<Operand> pool, int depth) {
    Block body = block(pool, depth, List.of(), 1);
    List<Operand> yields = new ArrayList<>(List.of(Constant.FALSE));
    yields.addAll(body.yielded());
    Value parameter = results(1).get(0);
    List<Value> results = results(1);
    out.add(
        new DoWhile(
            List.of(new Carried(parameter, pick(pool, Scalar.DOUBLE))),
            new Block(body.statements(), new Terminator.Yield(yields)),
            results,
            origin()));
    pool.addAll(results);
  }

  private void labeled(BlockBuilder out, List<Operand> pool, int depth) {
    Label label = new Label(labels++, "label");
    BlockBuilder inside = new BlockBuilder(supply);
    List<Operand> inner = new ArrayList<>(pool);
    statement(inside, inner, depth - 1);
    Block leave =
        new Block(List.of(), new Terminator.Exit(label, List.of(pick(inner, Scalar.DOUBLE))));
    Block stay = Block.yielding(List.of());
    inside.add(new If(pick(inner, Scalar.BOOLEAN), leave, stay, List.of(), origin()));
    statement(inside, inner, depth - 1);
    List<Value> results = results(1);
    out.add(
        new Labeled(label, inside.yield(List.of(pick(inner, Scalar.DOUBLE))), results, origin()));
    pool.addAll(results);
  }
}
