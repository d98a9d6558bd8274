package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random bodies full of what goes wrong on the way out of static single assignment form: few
 * names for many values, swaps, values read after their variable has a new value, jumps, and
 * operations whose order shows. Every loop ends.
 */
final class RandomBodies {
  private static final ArrayType DOUBLES = new ArrayType(Scalar.DOUBLE);
  private static final ArrayType INTS = new ArrayType(Scalar.INT);
  private static final StackType STACK = new StackType(Scalar.DOUBLE);
  private static final String[] NAMES = {"", "", "", "x", "v", "w", "t", "int", "f"};
  private static final BinaryOperator[] ARITHMETIC = {
    BinaryOperator.ADD,
    BinaryOperator.SUBTRACT,
    BinaryOperator.MULTIPLY,
    BinaryOperator.DIVIDE,
    BinaryOperator.REMAINDER
  };
  private static final BinaryOperator[] COMPARISONS = {
    BinaryOperator.LESS, BinaryOperator.LESS_EQUAL, BinaryOperator.EQUAL, BinaryOperator.GREATER
  };

  private final Random random;
  private final ValueSupply supply = new ValueSupply();
  private final List<Target> targets = new ArrayList<>();
  private int labels;

  /** A label in scope with the types of its results. */
  private record Target(Label label, List<IrType> types) {}

  /** The parameters of each body. */
  final List<Value> parameters =
      List.of(
          supply.named(Scalar.DOUBLE, "x"),
          supply.named(Scalar.DOUBLE, "y"),
          supply.named(Scalar.INT, "n"),
          supply.named(DOUBLES, "a"),
          supply.named(INTS, "k"));

  RandomBodies(long seed) {
    this.random = new Random(seed);
  }

  ValueSupply supply() {
    return supply;
  }

  /** A body that yields a number of each type. */
  Block body() {
    BlockBuilder out = new BlockBuilder(supply);
    List<Operand> pool = new ArrayList<>(parameters);
    Value stack = out.let(new Operation.NewStack(STACK), "stack", origin());
    for (int i = 0; i < 3; i++) {
      out.add(new Push(stack, Constant.of(0.5 + i), origin()));
    }
    pool.add(stack);
    statements(out, pool, 10, 3);
    return out.yield(picks(pool, List.of(Scalar.DOUBLE, Scalar.INT, Scalar.DOUBLE)));
  }

  private void statements(BlockBuilder out, List<Operand> pool, int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(out, pool, depth);
    }
  }

  private Origin origin() {
    boolean primal = random.nextBoolean();
    return new Origin(
        1 + random.nextInt(3),
        "x = \\u000a */ y",
        primal ? Origin.Role.PRIMAL : Origin.Role.ADJOINT);
  }

  private String name() {
    return NAMES[random.nextInt(NAMES.length)];
  }

  private Operand pick(List<Operand> pool, IrType type) {
    List<Operand> fitting = pool.stream().filter(o -> o.type().equals(type)).toList();
    if (fitting.isEmpty() || type instanceof Scalar && random.nextInt(6) == 0) {
      if (type == Scalar.BOOLEAN) {
        return random.nextBoolean() ? Constant.TRUE : Constant.FALSE;
      }
      return type == Scalar.DOUBLE
          ? Constant.of((random.nextInt(9) - 4) / 2.0)
          : Constant.of(random.nextInt(5) - 1);
    }
    int recent = Math.min(fitting.size(), 5);
    return fitting.get(fitting.size() - 1 - random.nextInt(recent));
  }

  private List<Operand> picks(List<Operand> pool, List<IrType> types) {
    return types.stream().map(type -> pick(pool, type)).toList();
  }

  private void let(BlockBuilder out, List<Operand> pool, Operation operation) {
    Origin origin = origin();
    boolean partial = Purity.mayThrow(operation) && !(operation instanceof Operation.Load);
    pool.add(out.let(operation, name(), partial ? origin.as(Origin.Role.PRIMAL) : origin));
  }

  private void statement(BlockBuilder out, List<Operand> pool, int depth) {
    Operand number = pick(pool, Scalar.DOUBLE);
    Operand count = pick(pool, Scalar.INT);
    Operand test = pick(pool, Scalar.BOOLEAN);
    switch (random.nextInt(depth > 0 ? 24 : 15)) {
      case 0, 1 -> let(out, pool, arithmetic(number, pick(pool, Scalar.DOUBLE)));
      case 2, 3 -> let(out, pool, arithmetic(count, pick(pool, Scalar.INT)));
      case 4 -> let(out, pool, comparison(number, pick(pool, Scalar.DOUBLE)));
      case 5 -> let(out, pool, comparison(count, pick(pool, Scalar.INT)));
      case 6, 7 -> load(out, pool, DOUBLES);
      case 8 -> load(out, pool, INTS);
      case 9 -> let(out, pool, unary(number, count, test));
      case 10 -> let(out, pool, new Operation.Select(test, number, pick(pool, Scalar.DOUBLE)));
      case 11 -> write(out, pool, number, count);
      case 12 -> let(out, pool, new Operation.Copy(number));
      case 13 -> stack(out, pool, number);
      case 14 -> let(out, pool, allocation(pool));
      case 15, 16, 17 -> branch(out, pool, test, depth - 1);
      case 18, 19 -> counted(out, pool, depth - 1);
      case 20 -> tested(out, pool, depth - 1);
      case 21 -> testedLast(out, pool, depth - 1);
      default -> labeled(out, pool, depth - 1);
    }
  }

  private Operation arithmetic(Operand left, Operand right) {
    return new Operation.Binary(ARITHMETIC[random.nextInt(ARITHMETIC.length)], left, right);
  }

  private Operation comparison(Operand left, Operand right) {
    return new Operation.Binary(COMPARISONS[random.nextInt(COMPARISONS.length)], left, right);
  }

  private Operation unary(Operand number, Operand count, Operand test) {
    return switch (random.nextInt(6)) {
      case 0 -> new Operation.Unary(UnaryOperator.NEGATE, number);
      case 1 -> new Operation.Unary(UnaryOperator.NOT, test);
      case 2 -> new Operation.Convert(Scalar.DOUBLE, count);
      case 3 -> new Operation.Convert(Scalar.INT, number);
      case 4 ->
          new Operation.Apply(MathFunction.math("max", Scalar.DOUBLE, 2), List.of(number, number));
      default -> new Operation.Apply(MathFunction.math("sin", Scalar.DOUBLE, 1), List.of(number));
    };
  }

  private void load(BlockBuilder out, List<Operand> pool, IrType type) {
    Origin origin = origin();
    Operand index = index(out, pool, origin);
    pool.add(out.let(new Operation.Load(pick(pool, type), index), name(), origin));
  }

  /** An index that exists, but for some of primal statements. */
  private Operand index(BlockBuilder out, List<Operand> pool, Origin origin) {
    if (random.nextInt(3) > 0) {
      return Constant.of(random.nextInt(3));
    }
    Operand count = pick(pool, Scalar.INT);
    if (origin.isPrimal() && random.nextInt(3) == 0) {
      return count;
    }
    Value mask =
        out.let(
            new Operation.Binary(BinaryOperator.AND, count, Constant.of(3)),
            origin().as(Origin.Role.ADJOINT));
    return mask;
  }

  private Operation allocation(List<Operand> pool) {
    return switch (random.nextInt(4)) {
      case 0 -> new Operation.ArrayLiteral(DOUBLES, picks(pool, four()));
      case 1 -> new Operation.ZerosLike(pick(pool, DOUBLES));
      case 2 -> new Operation.CloneArray(pick(pool, DOUBLES));
      default -> new Operation.Length(pick(pool, DOUBLES));
    };
  }

  private static List<IrType> four() {
    return List.of(Scalar.DOUBLE, Scalar.DOUBLE, Scalar.DOUBLE, Scalar.DOUBLE);
  }

  private void write(BlockBuilder out, List<Operand> pool, Operand number, Operand count) {
    Operand array = pick(pool, DOUBLES);
    Origin origin = origin();
    Operand index = index(out, pool, origin);
    out.add(
        switch (random.nextInt(5)) {
          case 0 -> new Fill(array, null, null, number, origin);
          case 1 -> new Accumulate(array, index, number, origin);
          case 2 -> new Store(pick(pool, INTS), index, count, origin);
          case 3 ->
              new CopyRange(
                  array,
                  Constant.of(0),
                  pick(pool, DOUBLES),
                  Constant.of(1),
                  Constant.of(2),
                  origin);
          default -> new Store(array, index, number, origin);
        });
  }

  private void stack(BlockBuilder out, List<Operand> pool, Operand number) {
    Operand stack = pick(pool, STACK);
    out.add(new Push(stack, number, origin()));
    if (random.nextBoolean()) {
      let(out, pool, new Operation.Pop(stack));
    }
  }

  private List<IrType> types() {
    List<IrType> types = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      types.add(
          switch (random.nextInt(5)) {
            case 0 -> Scalar.INT;
            case 1 -> Scalar.BOOLEAN;
            default -> Scalar.DOUBLE;
          });
    }
    return types;
  }

  private List<Value> values(List<IrType> types, List<Operand> pool) {
    List<Value> values = new ArrayList<>();
    for (IrType type : types) {
      values.add(supply.named(type, name()));
    }
    pool.addAll(values);
    return values;
  }

  private Block block(List<Operand> pool, int depth, List<IrType> types) {
    BlockBuilder out = new BlockBuilder(supply);
    List<Operand> inner = new ArrayList<>(pool);
    statements(out, inner, random.nextInt(4), depth);
    return out.yield(picks(inner, types));
  }

  private void branch(BlockBuilder out, List<Operand> pool, Operand test, int depth) {
    List<IrType> types = random.nextBoolean() ? List.of(Scalar.BOOLEAN) : types();
    boolean leaves = random.nextInt(5) == 0 && !targets.isEmpty();
    Block then = leaves ? leaving(pool, depth) : block(pool, depth, types);
    Block otherwise = block(pool, depth, types);
    if (random.nextInt(4) == 0 && types.equals(List.of(Scalar.BOOLEAN))) {
      otherwise = Block.yielding(List.of(random.nextBoolean() ? Constant.TRUE : Constant.FALSE));
    }
    out.add(new If(test, then, otherwise, values(types, pool), origin()));
  }

  /** A block that ends in a jump. */
  private Block leaving(List<Operand> pool, int depth) {
    BlockBuilder out = new BlockBuilder(supply);
    List<Operand> inner = new ArrayList<>(pool);
    statements(out, inner, random.nextInt(2), depth);
    Target target = targets.get(random.nextInt(targets.size()));
    return out.end(new Terminator.Exit(target.label(), picks(inner, target.types())));
  }

  private List<Carried> carried(List<IrType> types, List<Operand> outer, List<Operand> inner) {
    List<Carried> carried = new ArrayList<>();
    for (Value parameter : values(types, inner)) {
      carried.add(new Carried(parameter, pick(outer, parameter.type())));
    }
    return carried;
  }

  private void counted(BlockBuilder out, List<Operand> pool, int depth) {
    List<Operand> inner = new ArrayList<>(pool);
    List<IrType> types = types();
    List<Carried> carried = carried(types, pool, inner);
    Value index = supply.named(Scalar.INT, random.nextBoolean() ? "i" : "");
    inner.add(index);
    boolean up = random.nextBoolean();
    Operand bound =
        random.nextBoolean()
            ? out.let(new Operation.Length(parameters.get(3)), origin().as(Origin.Role.PRIMAL))
            : Constant.of(up ? 3 : -1);
    out.add(
        new For(
            index,
            up ? Constant.of(0) : bound instanceof Value ? Constant.of(6) : Constant.of(2),
            up ? BinaryOperator.LESS : BinaryOperator.GREATER,
            bound,
            up ? 1 : -2,
            carried,
            types.indexOf(Scalar.BOOLEAN),
            block(inner, depth, types),
            values(types, pool),
            origin()));
  }

  /** A loop with a counter of its own, which ends it. */
  private void tested(BlockBuilder out, List<Operand> pool, int depth) {
    List<Operand> inner = new ArrayList<>(pool);
    List<IrType> types = types();
    Value counter = supply.named(Scalar.INT, random.nextBoolean() ? "c" : "");
    List<Carried> carried = new ArrayList<>(carried(types, pool, inner));
    carried.add(new Carried(counter, Constant.of(0)));
    BlockBuilder test = new BlockBuilder(supply);
    List<Operand> testPool = new ArrayList<>(inner);
    if (random.nextBoolean()) {
      let(test, testPool, comparison(pick(testPool, Scalar.INT), pick(testPool, Scalar.INT)));
    }
    Value less =
        test.let(new Operation.Binary(BinaryOperator.LESS, counter, Constant.of(3)), origin());
    Value both = supply.temporary(Scalar.BOOLEAN);
    Block yes = Block.yielding(List.of(pick(testPool, Scalar.BOOLEAN)));
    test.add(new If(less, yes, Block.yielding(List.of(Constant.FALSE)), List.of(both), origin()));
    inner.add(counter);
    Block body = counting(block(inner, depth, types), counter, List.of());
    List<Value> results = new ArrayList<>(values(types, pool));
    results.add(supply.like(counter));
    pool.add(results.get(results.size() - 1));
    out.add(new While(carried, test.yield(List.of(both)), body, results, origin()));
  }

  private Block counting(Block block, Value counter, List<Operand> first) {
    BlockBuilder body = new BlockBuilder(supply);
    boolean early = random.nextBoolean();
    Operation plusOne = new Operation.Binary(BinaryOperator.ADD, counter, Constant.of(1));
    Value next = null;
    if (early) {
      next = body.let(plusOne, counter.name(), origin());
    }
    body.addAll(block.statements());
    if (!early) {
      next = body.let(plusOne, counter.name(), origin());
    }
    List<Operand> yielded = new ArrayList<>(first);
    if (first.size() == 1) {
      Operand bound = random.nextBoolean() ? counter : next;
      Value less =
          body.let(
              new Operation.Binary(BinaryOperator.LESS, bound, Constant.of(3)), name(), origin());
      yielded.set(0, less);
    }
    yielded.addAll(block.yielded());
    yielded.add(next);
    return body.yield(yielded);
  }

  private void testedLast(BlockBuilder out, List<Operand> pool, int depth) {
    List<Operand> inner = new ArrayList<>(pool);
    List<IrType> types = types();
    Value counter = supply.named(Scalar.INT, random.nextBoolean() ? "c" : "");
    List<Carried> carried = new ArrayList<>(carried(types, pool, inner));
    carried.add(new Carried(counter, Constant.of(0)));
    inner.add(counter);
    Block body = counting(block(inner, depth, types), counter, List.of(Constant.TRUE));
    List<Value> results = new ArrayList<>(values(types, pool));
    results.add(supply.like(counter));
    pool.add(results.get(results.size() - 1));
    out.add(new DoWhile(carried, body, results, origin()));
  }

  private void labeled(BlockBuilder out, List<Operand> pool, int depth) {
    List<IrType> types = types();
    Target target = new Target(new Label(labels++, "label"), types);
    targets.add(target);
    BlockBuilder inside = new BlockBuilder(supply);
    List<Operand> inner = new ArrayList<>(pool);
    statements(inside, inner, random.nextInt(3), depth);
    Operand test = pick(inner, Scalar.BOOLEAN);
    Block leave = leaving(inner, depth);
    inside.add(new If(test, leave, Block.yielding(List.of()), List.of(), origin()));
    statements(inside, inner, random.nextInt(3), depth);
    Block body = inside.yield(picks(inner, types));
    targets.remove(target);
    out.add(new Labeled(target.label(), body, values(types, pool), origin()));
  }
}
