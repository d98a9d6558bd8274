package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the leaves of an array of records, or of a record with such an array in it, into arrays.
 *
 * @param root the array or the record
 * @param leaves for each of its leaves the flat method's parameter, or {@code null}
 */
record UnpackedReading(Value root, List<Value> leaves) implements Reading {
  @Override
  public List<Value> values() {
    return leaves.stream().filter(leaf -> leaf != null).toList();
  }

  @Override
  public boolean once() {
    return true;
  }

  @Override
  public Map<Value, Operand> read(
      Set<Value> wanted, Map<Value, Operand> known, boolean cautious, BlockBuilder out) {
    List<String> names =
        leaves.stream().map(leaf -> wanted.contains(leaf) ? leaf.name() : null).toList();
    List<Operand> unpacked = Unpacking.unpack(root, names, out);
    Map<Value, Operand> read = new HashMap<>();
    for (int k = 0; k < leaves.size(); k++) {
      if (unpacked.get(k) != null) {
        read.put(leaves.get(k), unpacked.get(k));
      }
    }
    return read;
  }
}
