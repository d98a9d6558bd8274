package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number, or array of numbers, at some depth in a record; of an array of records, the array of
 * what is there in each.
 *
 * @param path the positions of the components that lead to it
 * @param name the names of these components as one word: {@code positionX}
 * @param type its type
 */
record Leaf(List<Integer> path, String name, IrType type) {
  Leaf {
    path = List.copyOf(path);
  }

  /** Whether values of a type are taken apart: records, and arrays of them. */
  static boolean splits(IrType type) {
    return type.innermost() instanceof RecordType;
  }

  /**
   * Whether values of a type hold records in an array, whose leaves are not next to one another.
   */
  static boolean interleaves(IrType type) {
    return splits(type)
        && (type.rank() > 0
            || ((RecordType) type)
                .components().stream().anyMatch(component -> interleaves(component.type())));
  }

  /** The leaves of a record or of an array of records, in order; of anything else none. */
  static List<Leaf> of(IrType type) {
    List<Leaf> leaves = new ArrayList<>();
    if (type.innermost() instanceof RecordType record) {
      for (int k = 0; k < record.components().size(); k++) {
        add(record.components().get(k), k, type.rank(), leaves);
      }
    }
    return leaves;
  }

  private static void add(
      RecordType.Component component, int position, int rank, List<Leaf> leaves) {
    IrType type = component.type();
    if (type.innermost() instanceof Scalar) {
      leaves.add(new Leaf(List.of(position), component.name(), lifted(type, rank)));
    }
    for (Leaf inner : of(type)) {
      List<Integer> path = new ArrayList<>(List.of(position));
      path.addAll(inner.path());
      leaves.add(
          new Leaf(path, joined(component.name(), inner.name()), lifted(inner.type(), rank)));
    }
  }

  private static IrType lifted(IrType type, int rank) {
    IrType lifted = type;
    for (int i = 0; i < rank; i++) {
      lifted = new ArrayType(lifted);
    }
    return lifted;
  }

  /** Two names as one word. */
  static String joined(String first, String second) {
    return first + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
  }

  /** The positions, among the leaves of a record, of those of one component. */
  static List<Integer> positions(RecordType record, int component) {
    List<Integer> positions = new ArrayList<>();
    List<Leaf> leaves = of(record);
    for (int k = 0; k < leaves.size(); k++) {
      if (leaves.get(k).path().get(0) == component) {
        positions.add(k);
      }
    }
    return positions;
  }
}
