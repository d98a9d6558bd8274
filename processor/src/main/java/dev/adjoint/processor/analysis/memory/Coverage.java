package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what an access reads was written by an earlier access for certain. */
final class Coverage {
  private final Bounds bounds;

  Coverage(Bounds bounds) {
    this.bounds = bounds;
  }

  /** Whether one of the earlier accesses writes every element that {@code read} may read. */
  boolean covered(Touch read, List<Touch> earlier) {
    return earlier.stream().anyMatch(write -> covers(write, read));
  }

  private boolean covers(Touch write, Touch read) {
    if (!write.writes() || write.reads() || !write.certain() || !write.root().equals(read.root())) {
      return false;
    }
    boolean whole = write.path().isEmpty();
    if (!whole && write.path().size() != read.path().size()) {
      return false;
    }
    List<For> sweeping = new ArrayList<>(write.loops());
    sweeping.removeIf(loop -> read.loops().stream().anyMatch(other -> other == loop));
    Set<Value> used = new HashSet<>();
    for (int d = 0; d < write.path().size(); d++) {
      AffineIndex length = length(read.root(), d);
      if (!covers(write.path().get(d), read.path().get(d), length, sweeping, used)) {
        return false;
      }
    }
    return sweeping.stream().allMatch(loop -> used.contains(loop.index()) || runs(loop));
  }

  /** Whether a loop, which only repeats the write, has an iteration for certain. */
  private boolean runs(For loop) {
    return bounds.atMost(bounds.lowest(loop), bounds.highest(loop));
  }

  /** The length of an array in a dimension; {@code null} if it is not known. */
  private AffineIndex length(Operand root, int dimension) {
    return bounds.definition(root) instanceof Operation.NewArray made
            && dimension < made.dimensions().size()
        ? bounds.affine(made.dimensions().get(dimension))
        : null;
  }

  private boolean covers(
      Operand write, Operand read, AffineIndex length, List<For> sweeping, Set<Value> used) {
    AffineIndex written = bounds.affine(write);
    AffineIndex wanted = bounds.affine(read);
    For loop = sweeper(written, sweeping);
    if (loop == null) {
      return written.sameBase(wanted)
          && written.offset() == wanted.offset()
          && !dependsOn(written, sweeping);
    }
    if (Math.abs(loop.step()) != 1 || !used.add(loop.index())) {
      return false;
    }
    AffineIndex low = Bounds.plus(bounds.lowest(loop), written.offset());
    AffineIndex high = Bounds.plus(bounds.highest(loop), written.offset());
    if (dependsOn(low, sweeping) || dependsOn(high, sweeping)) {
      return false;
    }
    boolean whole =
        length != null
            && bounds.atMost(low, new AffineIndex(null, 0))
            && bounds.atMost(Bounds.plus(length, -1), high);
    return whole || bounds.atMost(low, wanted) && bounds.atMost(wanted, high);
  }

  private static For sweeper(AffineIndex index, List<For> sweeping) {
    return sweeping.stream()
        .filter(loop -> loop.index().equals(index.base()))
        .findFirst()
        .orElse(null);
  }

  private static boolean dependsOn(AffineIndex index, List<For> sweeping) {
    return index.base() != null
        && sweeping.stream().anyMatch(loop -> BoundValues.of(loop).contains(index.base()));
  }
}
