package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.FreeValues;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The method that runs one chunk: consecutive iterations, in order, in buffers of its own. Its
 * parameters are what the loop has from outside, and the number of the chunk.
 */
final class ChunkMethod {
  private final DerivedMethod method;
  private final MethodFacts facts;
  private final DividedLoop divided;
  private final For loop;
  private final ValueSupply supply;
  private final BlockBuilder out;
  private final Value chunk;

  /** What is passed for a parameter that is not called as what is passed. */
  private final Map<Value, Value> passed = new HashMap<>();

  private Block body;

  private ChunkMethod(DerivedMethod method, MethodFacts facts, DividedLoop divided) {
    this.method = method;
    this.facts = facts;
    this.divided = divided;
    this.loop = divided.division().loop();
    this.supply = method.supply();
    this.out = new BlockBuilder(supply);
    this.chunk = supply.named(Scalar.INT, "chunk");
  }

  /** Makes the method for a loop that is about to be divided. */
  static ChunkMethod of(DerivedMethod method, MethodFacts facts, DividedLoop divided) {
    ChunkMethod made = new ChunkMethod(method, facts, divided);
    made.build();
    return made;
  }

  /** What the method is called with, but for the number of the chunk. */
  List<Operand> arguments() {
    List<Operand> arguments = new ArrayList<>();
    parameters().forEach(value -> arguments.add(passed.getOrDefault(value, value)));
    return arguments;
  }

  /** The method under a name. */
  DerivedMethod named(String name) {
    List<DerivedParameter> all = new ArrayList<>();
    for (Value value : parameters()) {
      all.add(parameter(value));
    }
    all.add(
        new DerivedParameter(
            chunk, "chunk", "int", DerivedParameter.Role.PART, "the number of the chunk, from 0"));
    return new DerivedMethod(
        DerivedMethod.Kind.CHUNK,
        method.primal(),
        name,
        all,
        "",
        List.of(),
        body,
        supply,
        List.of());
  }

  private List<Value> parameters() {
    Set<Value> free = FreeValues.of(body);
    List<Value> inOrder = new ArrayList<>();
    method.parameters().forEach(parameter -> inOrder.add(parameter.value()));
    inOrder.retainAll(free);
    free.remove(chunk);
    free.stream().filter(value -> !inOrder.contains(value)).forEach(inOrder::add);
    return inOrder;
  }

  private DerivedParameter parameter(Value value) {
    for (DerivedParameter known : method.parameters()) {
      if (known.value().equals(value)) {
        return known;
      }
    }
    return new DerivedParameter(
        value,
        nameOf(value),
        value.type().javaName(),
        DerivedParameter.Role.PART,
        passed.containsKey(value) ? "what the chunks' own are added to; read for its shape" : "");
  }

  private String nameOf(Value value) {
    if (value.isNamed()) {
      return value.name();
    }
    if (facts.definition(value) instanceof Operation.Length length
        && length.array() instanceof Value array
        && array.isNamed()) {
      return array.name() + "Length";
    }
    return value.type().rank() > 0 ? "array" : "value";
  }

  private void build() {
    for (Value array : divided.division().added()) {
      Value total = supply.named(array.type(), array.name() + "Total");
      passed.put(total, array);
      out.add(new Let(array, new Operation.ZerosLike(total), Origin.FRAME));
      out.add(new Store(divided.copiesOf(array), chunk, array, Origin.FRAME));
    }
    out.addAll(facts.inOrder(divided.division().scratch()));
    Value first = bound(chunk);
    Value after =
        bound(
            out.let(new Operation.Binary(BinaryOperator.ADD, chunk, Constant.of(1)), Origin.FRAME));
    if (divided.division().fused()) {
      out.add(new Mark(Sweep.FUSED, loop.origin()));
    }
    List<Sum> byChunk = new ArrayList<>();
    Block iteration = iteration(byChunk);
    List<Carried> carried = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    for (Sum sum : byChunk) {
      carried.add(new Carried(sum.parameter(), Constant.defaultOf(sum.parameter().type())));
      results.add(loop.results().get(sum.position()));
    }
    out.add(
        new For(
            loop.index(),
            first,
            BinaryOperator.LESS,
            after,
            1,
            carried,
            -1,
            iteration,
            results,
            loop.origin()));
    for (Sum sum : byChunk) {
      Value result = loop.results().get(sum.position());
      out.add(new Store(divided.partsOf(sum), chunk, result, Origin.FRAME));
    }
    body = withArithmetic(out.yield(List.of()));
  }

  /** The body with what it needs from outside that is as well computed again. */
  private Block withArithmetic(Block block) {
    Set<Value> free = FreeValues.of(block);
    Set<Let> again = new HashSet<>();
    for (Value value : free) {
      Let let = facts.let(value);
      if (let != null && !value.isNamed() && isArithmetic(let.operation())) {
        again.add(let);
      }
    }
    if (again.isEmpty()) {
      return block;
    }
    List<Statement> all = new ArrayList<>(facts.inOrder(again));
    all.addAll(block.statements());
    return withArithmetic(new Block(all, block.end()));
  }

  private static boolean isArithmetic(Operation operation) {
    boolean plain =
        operation instanceof Operation.Binary
            || operation instanceof Operation.Unary
            || operation instanceof Operation.Convert;
    return plain && !Purity.mayThrow(operation);
  }

  /** The counter at the start of a chunk. */
  private Value bound(Operand number) {
    Value start =
        out.let(
            ChunkCalls.start(divided.iterations(), divided.chunks(), number),
            number == chunk && startsAtZero() ? "from" : startsAtZero() ? "to" : "",
            Origin.FRAME);
    return startsAtZero()
        ? start
        : out.let(
            new Operation.Binary(BinaryOperator.ADD, loop.from(), start),
            number == chunk ? "from" : "to",
            Origin.FRAME);
  }

  private boolean startsAtZero() {
    return loop.from() instanceof Constant from && from.is(0);
  }

  /** An iteration that keeps what it would have added to the value. */
  private Block iteration(List<Sum> byChunk) {
    Block block = loop.body();
    List<Store> stores = new ArrayList<>();
    List<Operand> next = new ArrayList<>();
    for (Sum sum : divided.division().sums()) {
      if (sum.ordered()) {
        Addends.Taken taken =
            new Addends(sum, supply).from(block, loop.body().yielded().get(sum.position()));
        block = taken.block();
        stores.add(new Store(divided.partsOf(sum), null, taken.addend(), Origin.FRAME));
      } else {
        byChunk.add(sum);
        next.add(loop.body().yielded().get(sum.position()));
      }
    }
    BlockBuilder iteration = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      iteration.add(statement);
      List<Value> bound = Anatomy.binds(statement);
      stores.stream()
          .filter(store -> bound.contains(store.value()))
          .forEach(store -> keep(store, iteration));
    }
    Set<Value> inside = new HashSet<>();
    block.statements().forEach(statement -> inside.addAll(Anatomy.binds(statement)));
    stores.stream()
        .filter(store -> !inside.contains(store.value()))
        .forEach(store -> keep(store, iteration));
    return iteration.yield(next);
  }

  private void keep(Store store, BlockBuilder iteration) {
    iteration.add(new Store(store.array(), position(iteration), store.value(), store.origin()));
  }

  private Operand position(BlockBuilder iteration) {
    return startsAtZero()
        ? loop.index()
        : iteration.let(
            new Operation.Binary(BinaryOperator.SUBTRACT, loop.index(), loop.from()), Origin.FRAME);
  }
}
