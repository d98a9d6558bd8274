package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the arrays of adjoints in a buffer of records; those that are missing are made, with the
 * shapes of the originals. Two records that hold one array get one array of adjoints.
 *
 * @param buffer the buffer: of a record, an array whose only element counts
 * @param isArray whether the buffer is that of an array of records
 * @param leaves for each leaf of the record of adjoints, the flat method's buffer, or {@code null}
 * @param originals for each leaf, the flat method's parameter
 * @param earlier the buffers of arrays before this one, by the flat method's parameter
 * @param same buffers before this one that may be this one, each with its leaves
 */
record BufferReading(
    Value buffer,
    boolean isArray,
    List<Value> leaves,
    List<Value> originals,
    Map<Value, Value> earlier,
    Map<Value, List<Value>> same)
    implements Reading {
  private static final String SHADOWS = "dev.adjoint.runtime.Shadows";

  @Override
  public List<Value> values() {
    return leaves.stream().filter(leaf -> leaf != null).toList();
  }

  @Override
  public List<Value> needs() {
    List<Value> needs = new ArrayList<>();
    for (int k = 0; k < leaves.size(); k++) {
      if (leaves.get(k) != null) {
        needs.add(originals.get(k));
      }
    }
    earlier.forEach(
        (original, bar) -> {
          needs.add(original);
          needs.add(bar);
        });
    same.values().forEach(needs::addAll);
    return needs;
  }

  @Override
  public boolean once() {
    return true;
  }

  @Override
  public Map<Value, Operand> read(
      Set<Value> wanted, Map<Value, Operand> known, boolean cautious, BlockBuilder out) {
    return read(List.copyOf(same.keySet()), known, out);
  }

  /** Reads the leaves of this buffer, or takes those of a buffer before it which is the same. */
  private Map<Value, Operand> read(
      List<Value> others, Map<Value, Operand> known, BlockBuilder out) {
    if (others.isEmpty()) {
      return own(known, out);
    }
    Value other = others.get(0);
    Operand isSame =
        out.let(new Operation.Binary(BinaryOperator.EQUAL, buffer, other), Origin.FRAME);
    BlockBuilder otherwise = out.nested();
    Map<Value, Operand> own = read(others.subList(1, others.size()), known, otherwise);
    List<Operand> shared = new ArrayList<>();
    List<Operand> fresh = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    Map<Value, Operand> read = new HashMap<>();
    for (int k = 0; k < leaves.size(); k++) {
      Value leaf = leaves.get(k);
      if (leaf != null) {
        shared.add(known.get(same.get(other).get(k)));
        fresh.add(own.get(leaf));
        Value result = out.supply().like(leaf);
        results.add(result);
        read.put(leaf, result);
      }
    }
    out.add(new If(isSame, Block.yielding(shared), otherwise.yield(fresh), results, Origin.FRAME));
    return read;
  }

  private Map<Value, Operand> own(Map<Value, Operand> known, BlockBuilder out) {
    Operand from =
        isArray ? buffer : out.let(new Operation.Load(buffer, Constant.of(0)), Origin.FRAME);
    List<String> names = leaves.stream().map(this::nameOfGiven).toList();
    List<Operand> given = Unpacking.unpack(from, names, out);
    Map<Value, Operand> read = new HashMap<>();
    for (int k = 0; k < leaves.size(); k++) {
      Value leaf = leaves.get(k);
      if (leaf != null && isWhole(leaf)) {
        read.put(leaf, given.get(k));
      } else if (leaf != null) {
        List<Operand> arguments = new ArrayList<>();
        arguments.add(given.get(k));
        arguments.add(known.get(originals.get(k)));
        earlier.forEach(
            (original, bar) -> {
              if (original.type().equals(leaf.type())) {
                arguments.add(known.getOrDefault(original, original));
                arguments.add(known.getOrDefault(bar, bar));
              }
            });
        Callee complete = new Callee(Callee.Kind.STATIC, SHADOWS, "complete", leaf.type(), true);
        read.put(
            leaf, out.let(new Operation.Invoke(complete, arguments), leaf.name(), Origin.FRAME));
      }
    }
    return read;
  }

  private String nameOfGiven(Value leaf) {
    return leaf == null ? null : isWhole(leaf) ? leaf.name() : "";
  }

  /** Whether the leaf is an array of one number for each record, none of which is missing. */
  private boolean isWhole(Value leaf) {
    return isArray && leaf.type().rank() == buffer.type().rank();
  }
}
