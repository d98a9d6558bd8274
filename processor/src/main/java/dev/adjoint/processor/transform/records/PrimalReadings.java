package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the leaves of the parameters of the primal are read. */
final class PrimalReadings {
  private final Boundary boundary;

  PrimalReadings(Boundary boundary) {
    this.boundary = boundary;
  }

  void addTo(Map<Value, Reading> readings) {
    for (Parameter parameter : boundary.contract().parameters()) {
      List<Leaf> leaves = Leaf.of(parameter.value().type());
      List<Value> values = new ArrayList<>();
      for (Leaf leaf : leaves) {
        values.add(
            boundary.leaves().stream()
                .filter(l -> l.of().equals(parameter) && l.leaf().equals(leaf))
                .map(l -> l.parameter().value())
                .findFirst()
                .orElse(null));
      }
      boolean receiver = !parameter.fields().isEmpty();
      add(parameter.value(), leaves, values, !receiver, readings);
    }
  }

  /**
   * Adds the readings of the leaves of one record or array of records.
   *
   * @param values the flat method's parameter for each leaf, or {@code null}
   * @param guarded whether it may be null in some calls
   */
  static void add(
      Value root,
      List<Leaf> leaves,
      List<Value> values,
      boolean guarded,
      Map<Value, Reading> readings) {
    List<Value> together = new ArrayList<>(values);
    for (int k = 0; k < leaves.size(); k++) {
      if (values.get(k) != null && isDirect(root.type(), leaves.get(k).path())) {
        List<Integer> path = leaves.get(k).path();
        readings.put(values.get(k), new ComponentReading(root, path, values.get(k), guarded));
        together.set(k, null);
      }
    }
    Reading unpacked = new UnpackedReading(root, together);
    unpacked.values().forEach(value -> readings.put(value, unpacked));
  }

  /** Whether no array of records is on the way to a leaf. */
  private static boolean isDirect(IrType type, List<Integer> path) {
    IrType at = type;
    for (int step : path) {
      if (at instanceof ArrayType) {
        return false;
      }
      at = ((RecordType) at).components().get(step).type();
    }
    return true;
  }
}
