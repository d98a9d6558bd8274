package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arrays of records among the parameters of a method, and in records among them. */
final class RecordArrays {
  /**
   * An array of records.
   *
   * @param root the parameter
   * @param path the components that lead to it
   * @param type its type
   */
  record RecordArray(Value root, List<Integer> path, ArrayType type) {
    RecordArray {
      path = List.copyOf(path);
    }

    /** Whether it has one dimension, and no arrays of records in its records. */
    boolean isSimple() {
      return type.rank() == 1
          && Leaf.of(type).stream().allMatch(leaf -> dimensions(type, leaf.path()) == 1);
    }
  }

  private RecordArrays() {}

  /** All of them, each with whether the method replaces elements of it. */
  static Map<RecordArray, Boolean> of(Boundary boundary) {
    Map<RecordArray, Boolean> arrays = new LinkedHashMap<>();
    for (LeafParameter leaf : boundary.leaves()) {
      Value root = leaf.of().value();
      RecordArray array = first(root, leaf.leaf().path());
      if (array != null) {
        boolean replaced = leaf.parameter().written() && isNumberOfEach(root.type(), leaf.leaf());
        arrays.merge(array, replaced, Boolean::logicalOr);
      }
    }
    return arrays;
  }

  private static RecordArray first(Value root, List<Integer> path) {
    IrType at = root.type();
    for (int k = 0; k < path.size(); k++) {
      if (at instanceof ArrayType array) {
        return new RecordArray(root, path.subList(0, k), array);
      }
      at = ((RecordType) at).components().get(path.get(k)).type();
    }
    return null;
  }

  /** Whether a leaf is an array of its own, of one number for each record. */
  static boolean isNumberOfEach(IrType type, Leaf leaf) {
    int dimensions = dimensions(type, leaf.path());
    return dimensions > 0
        && dimensions == leaf.type().rank()
        && leaf.type().innermost() instanceof Scalar;
  }

  /** The dimensions of all arrays of records on the way to a leaf. */
  private static int dimensions(IrType type, List<Integer> path) {
    int dimensions = 0;
    IrType at = type;
    for (int step : path) {
      dimensions += at.rank();
      at = ((RecordType) at.innermost()).components().get(step).type();
    }
    return dimensions;
  }
}
