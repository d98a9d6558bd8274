package dev.adjoint.processor.program;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a method may change arrays in objects or in static fields, which cannot be copied for a
 * call that the reverse sweep repeats.
 */
final class ForeignArrays {
  private final PrimalMethod method;
  private final ArrayObjects objects;
  private final Set<Integer> inFields = new HashSet<>();

  ForeignArrays(PrimalMethod method) {
    this.method = method;
    this.objects = ArrayObjects.of(method);
    Anatomy.forEach(method.body(), this::read);
  }

  private void read(Statement statement) {
    if (statement instanceof Let let
        && let.target().type() instanceof ArrayType
        && (let.operation() instanceof Operation.StaticRead
            || let.operation() instanceof Operation.FieldRead
            || let.operation() instanceof Operation.Component)) {
      inFields.add(let.target().id());
    }
  }

  /** The same, of a method whose body is known: given numbers only, it may find nothing. */
  boolean mayChangeFor(Operation.Invoke call, Fact called) {
    boolean numbers = call.arguments().stream().allMatch(a -> a.type() instanceof Scalar);
    return (!numbers || called.looks()) && mayChangeFor(call);
  }

  /** Whether what a call is given, or finds in fields, may be changed by the method itself. */
  boolean mayChangeFor(Operation.Invoke call) {
    boolean holder = call.arguments().stream().map(Operand::type).anyMatch(ForeignArrays::holds);
    boolean[] changes = {false};
    Anatomy.forEach(
        method.body(),
        statement -> {
          Operand array = written(statement);
          if (array != null) {
            changes[0] |=
                objects.of(array).stream()
                    .filter(ArrayObject::external)
                    .anyMatch(object -> holder || inFields.contains(object.origin()));
          }
        });
    return changes[0];
  }

  private static Operand written(Statement statement) {
    if (statement instanceof Store store) {
      return store.array();
    }
    if (statement instanceof Fill fill) {
      return fill.array();
    }
    return statement instanceof CopyRange copy ? copy.target() : null;
  }

  /** Whether an object of the type may hold arrays. */
  private static boolean holds(IrType type) {
    return type instanceof RecordType record
        && record.components().stream()
            .map(RecordType.Component::type)
            .anyMatch(t -> t instanceof ArrayType || holds(t));
  }
}
