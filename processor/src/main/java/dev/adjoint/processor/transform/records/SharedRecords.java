package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check that an array of records, some elements of which a method replaces, is not passed
 * twice: the numbers in each array are kept beside it, once for each parameter.
 */
final class SharedRecords {
  private static final String SHARING = "dev.adjoint.runtime.Sharing";

  private SharedRecords() {}

  static void check(Boundary boundary, Map<Value, Reading> readings, BlockBuilder out) {
    Map<RecordArrays.RecordArray, Boolean> arrays = RecordArrays.of(boundary);
    List<RecordArrays.RecordArray> all = new ArrayList<>(arrays.keySet());
    Map<RecordArrays.RecordArray, Value> values = new HashMap<>();
    Callee distinct = new Callee(Callee.Kind.STATIC, SHARING, "requireDistinct", null, false);
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        RecordArrays.RecordArray one = all.get(i);
        RecordArrays.RecordArray other = all.get(k);
        boolean same = one.type().innermost().equals(other.type().innermost());
        if (same && (arrays.get(one) || arrays.get(other))) {
          Value first = values.computeIfAbsent(one, array -> value(array, readings, out));
          Value second = values.computeIfAbsent(other, array -> value(array, readings, out));
          out.add(
              new Perform(new Operation.Invoke(distinct, List.of(first, second)), Origin.FRAME));
        }
      }
    }
  }

  private static Value value(
      RecordArrays.RecordArray array, Map<Value, Reading> readings, BlockBuilder out) {
    if (array.path().isEmpty()) {
      return array.root();
    }
    Value value = out.supply().temporary(array.type());
    readings.put(value, new ComponentReading(array.root(), array.path(), value, true));
    return value;
  }
}
