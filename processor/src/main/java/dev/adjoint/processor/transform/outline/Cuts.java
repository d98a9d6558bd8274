package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.FreeValues;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where to cut a list of statements: each piece as long as it may be, or somewhat shorter where
 * fewer values are needed behind the cut.
 */
final class Cuts {
  /** What it takes to hand one value from one part to another, at the most. */
  private static final int CROSSING = 10;

  private final List<Statement> statements;
  private final List<Size> sizes = new ArrayList<>();
  private final List<Set<Value>> reads = new ArrayList<>();
  private final Map<Value, Integer> bound = new HashMap<>();
  private final Map<Value, Integer> lastRead = new HashMap<>();
  private final int limit;

  Cuts(List<Statement> statements, Terminator end, SizeEstimate estimate, int limit) {
    this.statements = statements;
    this.limit = limit;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      sizes.add(estimate.statement(statement));
      Set<Value> free = FreeValues.of(List.of(statement));
      reads.add(free);
      for (Value value : free) {
        lastRead.put(value, i);
      }
      for (Value value : Anatomy.binds(statement)) {
        bound.put(value, i);
      }
    }
    for (Operand operand : end.operands()) {
      if (operand instanceof Value value) {
        lastRead.put(value, statements.size());
      }
    }
  }

  /** The place of the last read of a value in the list; the list's length if its end reads it. */
  int lastRead(Value value) {
    return lastRead.getOrDefault(value, -1);
  }

  /** What a statement reads from outside of it. */
  Set<Value> reads(int position) {
    return reads.get(position);
  }

  /** The size of a piece, crossings aside. */
  int size(int from, int to) {
    Size size = Size.NOTHING;
    for (int i = from; i < to; i++) {
      size = size.and(sizes.get(i));
    }
    return size.total(0);
  }

  /** The end of the piece that begins at {@code from} and ends at {@code end} at the latest. */
  int next(int from, int end) {
    Size size = Size.NOTHING;
    Set<Value> inputs = new HashSet<>();
    int outputs = 0;
    int best = from + 1;
    int least = Integer.MAX_VALUE;
    for (int i = from; i < end; i++) {
      size = size.and(sizes.get(i));
      for (Value value : reads.get(i)) {
        boolean inside = bound.getOrDefault(value, -1) >= from;
        if (!inside) {
          inputs.add(value);
        } else if (lastRead(value) == i) {
          outputs--;
        }
      }
      for (Value value : Anatomy.binds(statements.get(i))) {
        outputs += lastRead(value) > i ? 1 : 0;
      }
      int total = size.total(inputs.size() * 2) + CROSSING * (inputs.size() + outputs);
      if (total > limit) {
        return best;
      }
      int penalty = outputs + (continues(i) ? 2 : 0);
      if (total < limit / 2 || penalty <= least || i + 1 == end) {
        best = i + 1;
        least = total < limit / 2 ? Integer.MAX_VALUE : penalty;
      }
    }
    return end;
  }

  /** Whether the next statement does more for the same line of the primal. */
  private boolean continues(int position) {
    return position + 1 < statements.size()
        && statements.get(position).origin().line() > 0
        && statements.get(position).origin().line() == statements.get(position + 1).origin().line();
  }
}
