package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Rebuilder;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements that follow one another and are computed for each direction: one loop over the
 * directions. What is read outside of it is kept in vectors; all else lives in the loop.
 */
final class Run {
  private final Lanes lanes;
  private final Reads reads;
  private final BlockBuilder out;
  private final List<Statement> pending = new ArrayList<>();
  private final Set<Value> bound = new LinkedHashSet<>();
  private final List<Operand> changed = new ArrayList<>();

  Run(Lanes lanes, Reads reads, BlockBuilder out) {
    this.lanes = lanes;
    this.reads = reads;
    this.out = out;
  }

  /** Appends a statement that is computed for each direction. */
  void add(Statement statement) {
    pending.add(statement);
    bound.addAll(Anatomy.binds(statement));
  }

  /** Whether a value is computed by what has not been written out yet. */
  boolean computes(Operand operand) {
    return operand instanceof Value && bound.contains(operand);
  }

  /** Has arrays of tangents, which the statements change, taken back into their vectors. */
  void keep(List<Operand> arrays) {
    changed.addAll(arrays);
  }

  /** Writes the loop, if there is something to compute. */
  void flush() {
    if (pending.isEmpty()) {
      return;
    }
    Origin origin = pending.get(0).origin();
    Map<Value, Operand> kept = vectors();
    Value lane = lanes.supply().named(Scalar.INT, "k");
    BlockBuilder body = out.nested();
    InLane inLane = new InLane(lane, body, kept);
    List<Statement> computed = inLane.statements(List.copyOf(pending));
    body.addAll(computed);
    kept.forEach(
        (value, vector) ->
            body.add(new Store(vector, lane, inLane.computed(value), last(value).origin())));
    for (Operand array : changed) {
      Operand tangent = inLane.operand(array);
      body.add(new Perform(LaneCalls.keep(lanes.of(array), lane, tangent), origin));
    }
    Block loop = body.yield(List.of());
    out.add(
        new For(
            lane,
            Constant.of(0),
            BinaryOperator.LESS,
            lanes.count(),
            1,
            List.of(),
            -1,
            loop,
            List.of(),
            origin));
    kept.forEach(lanes::set);
    pending.clear();
    bound.clear();
    changed.clear();
  }

  private Statement last(Value value) {
    return pending.stream().filter(s -> Anatomy.binds(s).contains(value)).findFirst().orElseThrow();
  }

  /** A vector for each value that is read elsewhere. */
  private Map<Value, Operand> vectors() {
    Map<Value, Operand> vectors = new LinkedHashMap<>();
    Reads here = Reads.of(pending);
    for (Value value : bound) {
      if (lanes.placeOf(value) != null) {
        vectors.put(value, lanes.placeOf(value));
      } else if (reads.of(value) > here.of(value)) {
        Operation fresh = lanes.vector(value.type());
        vectors.put(value, out.let(fresh, value.name(), last(value).origin()));
      }
    }
    return vectors;
  }

  /** Rewrites statements for one direction: vectors are read at the place of that direction. */
  private final class InLane extends Rebuilder {
    private final Value lane;
    private final BlockBuilder loads;
    private final Map<Value, Operand> kept;
    private final Map<Value, Value> names = new HashMap<>();

    InLane(Value lane, BlockBuilder loads, Map<Value, Operand> kept) {
      this.lane = lane;
      this.loads = loads;
      this.kept = kept;
    }

    /** What a value is called within the loop. */
    Value computed(Value value) {
      return names.getOrDefault(value, value);
    }

    @Override
    protected Value bind(Value value) {
      if (!kept.containsKey(value)) {
        return value;
      }
      Value unnamed = lanes.supply().temporary(value.type());
      names.put(value, unnamed);
      return unnamed;
    }

    @Override
    public Operand operand(Operand operand) {
      if (!(operand instanceof Value value) || !lanes.knows(value)) {
        return operand instanceof Value value ? computed(value) : operand;
      }
      return names.computeIfAbsent(
          value,
          v ->
              loads.let(
                  v.type() instanceof ArrayType
                      ? LaneCalls.tangent(v.type(), lanes.of(v), lane)
                      : new Operation.Load(lanes.of(v), lane),
                  Origin.FRAME.as(Origin.Role.TANGENT)));
    }
  }
}
