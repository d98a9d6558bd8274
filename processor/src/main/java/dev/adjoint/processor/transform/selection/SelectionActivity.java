package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/** Activity as it is once derivatives go around the loops that select. */
final class SelectionActivity implements Activity {
  private final Activity before;
  private final Map<Value, Boolean> changed = new HashMap<>();

  SelectionActivity(Activity before) {
    this.before = before;
  }

  @Override
  public boolean isActive(Operand operand) {
    Boolean known = operand instanceof Value value ? changed.get(value) : null;
    return known == null ? before.isActive(operand) : known;
  }

  /** Says that no derivative goes through a value any more. */
  void silence(Value value) {
    changed.put(value, false);
  }

  /** Says that a new value stands for another. */
  void copy(Value copy, Operand original) {
    changed.put(copy, isActive(original));
  }
}
