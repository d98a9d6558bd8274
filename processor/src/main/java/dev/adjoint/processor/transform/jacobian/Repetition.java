package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a method can be run again without a trace. */
final class Repetition {
  private final ArrayObjects objects;
  private final Set<Integer> kept;
  private boolean effect;

  private Repetition(PrimalMethod method) {
    this.objects = ArrayObjects.of(method);
    this.kept =
        method.parameters().stream()
            .filter(Parameter::written)
            .map(p -> p.value().id())
            .collect(Collectors.toSet());
  }

  /**
   * Whether a method changes something besides the arrays that are among its outputs: it calls what
   * may have an effect, or overwrites an array of integers, say, that it did not make.
   */
  static boolean hasEffect(PrimalMethod method) {
    Repetition repetition = new Repetition(method);
    Anatomy.forEach(method.body(), repetition::look);
    return repetition.effect;
  }

  private void look(Statement statement) {
    if (statement instanceof Perform) {
      effect = true;
    } else if (statement instanceof Let let) {
      effect |= Purity.hasEffect(let.operation());
    } else if (statement instanceof Store store) {
      overwritten(store.array());
    } else if (statement instanceof Fill fill) {
      overwritten(fill.array());
    } else if (statement instanceof CopyRange copy) {
      overwritten(copy.target());
    }
  }

  private void overwritten(Operand array) {
    Set<ArrayObject> written = objects.of(array);
    effect |= written.isEmpty();
    effect |= written.stream().anyMatch(o -> o.external() && !kept.contains(o.origin()));
  }
}
