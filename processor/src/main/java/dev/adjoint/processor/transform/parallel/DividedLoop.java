package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the place of a loop: its chunks are run, then what each has added up by itself is
 * added in the order of the chunks, and what belongs to the value in the order of the iterations.
 */
final class DividedLoop {
  private final DerivedMethod method;
  private final MethodFacts facts;
  private final Division division;
  private final For loop;
  private final ValueSupply supply;
  private final BlockBuilder out;

  /** For each array that chunks have of their own, an array of all of them. */
  private final Map<Value, Value> copies = new LinkedHashMap<>();

  /** For each sum whose order counts, the array of its addends, else that of the chunks' sums. */
  private final Map<Sum, Value> parts = new LinkedHashMap<>();

  private Value iterations;
  private Value chunks;

  DividedLoop(DerivedMethod method, MethodFacts facts, Division division) {
    this.method = method;
    this.facts = facts;
    this.division = division;
    this.loop = division.loop();
    this.supply = method.supply();
    this.out = new BlockBuilder(supply);
  }

  /** How the loop is divided. */
  Division division() {
    return division;
  }

  /** The number of iterations. */
  Value iterations() {
    return iterations;
  }

  /** The number of chunks. */
  Value chunks() {
    return chunks;
  }

  /** Where each chunk leaves an array of its own. */
  Value copiesOf(Value array) {
    return copies.get(array);
  }

  /** Where the parts of a sum are left: by each iteration if their order counts, else by chunk. */
  Value partsOf(Sum sum) {
    return parts.get(sum);
  }

  /**
   * Divides the loop.
   *
   * @param chunkMethod the name of the method that runs a chunk
   * @param made takes that method
   * @return what stands in the place of the loop
   */
  List<Statement> divide(String chunkMethod, List<DerivedMethod> made) {
    out.add(new Mark(Sweep.PARALLEL, loop.origin()));
    iterations = iterationCount();
    chunks = let(ChunkCalls.count(iterations, compared()), "chunks");
    for (Value array : division.added()) {
      Value all = supply.named(new ArrayType(array.type()), array.name() + "s");
      copies.put(array, all);
      allocate(all, chunks);
    }
    for (Sum sum : division.sums()) {
      String name = sum.parameter().name() + (sum.ordered() ? "Terms" : "s");
      Value all = supply.named(new ArrayType(sum.parameter().type()), name);
      parts.put(sum, all);
      allocate(all, sum.ordered() ? iterations : chunks);
    }
    ChunkMethod chunk = ChunkMethod.of(method, facts, this);
    made.add(chunk.named(chunkMethod));
    out.add(new Perform(call(chunkMethod, chunk.arguments()), Origin.FRAME));
    addTerms();
    addParts();
    return out.statements();
  }

  private Set<Value> compared() {
    boolean rows = division.owned().stream().anyMatch(array -> array.type().rank() > 1);
    return rows ? division.owned() : Set.of();
  }

  private Value let(Operation operation, String name) {
    return out.let(operation, name, Origin.FRAME);
  }

  private void allocate(Value array, Operand length) {
    Operation made = new Operation.NewArray((ArrayType) array.type(), List.of(length));
    out.add(new Let(array, made, Origin.FRAME));
  }

  /** The number of iterations; a variable of its own, since chunks are told. */
  private Value iterationCount() {
    boolean inclusive = loop.test() == BinaryOperator.LESS_EQUAL;
    boolean fromZero = loop.from() instanceof Constant from && from.is(0);
    if (!fromZero || inclusive) {
      return let(ChunkCalls.iterations(loop.from(), loop.to(), inclusive), "iterations");
    }
    if (loop.to() instanceof Value to && facts.definition(to) instanceof Operation.Length) {
      return to;
    }
    MathFunction max =
        new MathFunction("java.lang.Math", "max", List.of(Scalar.INT, Scalar.INT), Scalar.INT);
    return let(new Operation.Apply(max, List.of(loop.to(), Constant.of(0))), "iterations");
  }

  private Operation.Invoke call(String chunkMethod, List<Operand> arguments) {
    String packageName = method.primal().source().packageName();
    String companion = ContractNames.adjointCompanion(method.primal().source());
    Callee callee =
        new Callee(
            Callee.Kind.PER_CHUNK,
            packageName.isEmpty() ? companion : packageName + "." + companion,
            chunkMethod,
            null,
            false);
    List<Operand> all = new ArrayList<>(List.of(chunks));
    all.addAll(arguments);
    return new Operation.Invoke(callee, all);
  }

  /** Adds up the addends of sums whose order counts. */
  private void addTerms() {
    List<Sum> ordered = division.sums().stream().filter(Sum::ordered).toList();
    Value index = supply.named(Scalar.INT, loop.index().name());
    BlockBuilder body = out.nested();
    addAll(ordered, iterations, index, body);
  }

  /** Adds up what the chunks have added up, and adds their shadows. */
  private void addParts() {
    List<Sum> others = division.sums().stream().filter(sum -> !sum.ordered()).toList();
    Value index = supply.named(Scalar.INT, "c");
    BlockBuilder body = out.nested();
    copies.forEach(
        (array, all) -> {
          Value own = body.let(new Operation.Load(all, index), Origin.FRAME);
          body.add(new Perform(RuntimeCalls.add(own, array), Origin.FRAME));
        });
    addAll(others, chunks, index, body);
  }

  private void addAll(List<Sum> sums, Operand count, Value index, BlockBuilder body) {
    List<Carried> carried = new ArrayList<>();
    List<Operand> next = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    for (Sum sum : sums) {
      Value before = supply.like(sum.parameter());
      carried.add(new Carried(before, loop.carried().get(sum.position()).initial()));
      Value part = body.let(new Operation.Load(parts.get(sum), index), Origin.FRAME);
      boolean subtracted = sum.ordered() && Addends.areSubtracted(sum);
      BinaryOperator operator = subtracted ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
      Operation add = new Operation.Binary(operator, before, part);
      next.add(body.let(add, sum.parameter().name(), Origin.FRAME));
      results.add(loop.results().get(sum.position()));
    }
    if (body.isEmpty()) {
      return;
    }
    out.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            count,
            1,
            carried,
            -1,
            body.yield(next),
            results,
            Origin.FRAME));
  }
}
