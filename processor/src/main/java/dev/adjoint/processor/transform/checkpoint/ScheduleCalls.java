package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The calls of the run-time library that plan checkpoints, and that copy arrays. */
final class ScheduleCalls {
  private static final String REVOLVE = "dev.adjoint.runtime.Revolve";
  private static final String SNAPSHOTS = "dev.adjoint.runtime.Snapshots";
  private static final String SHADOWS = "dev.adjoint.runtime.Shadows";

  private ScheduleCalls() {}

  /** The schedule of a loop with a number of copies. */
  static Operation.Invoke newSchedule(Operand steps, Operand snapshots) {
    return made(REVOLVE, List.of(steps, snapshots));
  }

  /** The schedule of a loop whose copies fit into some memory. */
  static Operation.Invoke scheduleWithin(Operand steps, Operand bytes, Operand size) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, REVOLVE, "within", new OpaqueType(REVOLVE), false),
        List.of(steps, bytes, size));
  }

  /** How many copies there may be at a time. */
  static Operation.Invoke slots(Operand schedule) {
    return of(schedule, REVOLVE, "slots", Scalar.INT, true, List.of());
  }

  /** Where to put a copy before an iteration. */
  static Operation.Invoke slotToFill(Operand schedule) {
    return of(schedule, REVOLVE, "slotToFill", Scalar.INT, false, List.of());
  }

  /** Where the copy is that the reverse sweep starts from. */
  static Operation.Invoke slotToRestore(Operand schedule) {
    return of(schedule, REVOLVE, "slotToRestore", Scalar.INT, false, List.of());
  }

  /** What copies of one array are kept in. */
  static Operation.Invoke newSnapshots() {
    return made(SNAPSHOTS, List.of());
  }

  /** Keeps what an array holds. */
  static Operation.Invoke save(Operand snapshots, Operand slot, Operand array) {
    return of(snapshots, SNAPSHOTS, "save", null, false, List.of(slot, array));
  }

  /** Keeps which rows an array of arrays has. */
  static Operation.Invoke saveReferences(Operand snapshots, Operand slot, Operand array) {
    return of(snapshots, SNAPSHOTS, "saveReferences", null, false, List.of(slot, array));
  }

  /** Puts back what an array held. */
  static Operation.Invoke restore(Operand snapshots, Operand slot, Operand array) {
    return of(snapshots, SNAPSHOTS, "restore", null, false, List.of(slot, array));
  }

  /** How many bytes a copy of an array takes. */
  static Operation.Invoke bytes(Operand array) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, SNAPSHOTS, "bytes", Scalar.LONG, true), List.of(array));
  }

  /** Hands the adjoints of an array over to those of the array that takes its place. */
  static Operation.Invoke handOver(Operand from, Operand to) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, SHADOWS, "handOver", null, false), List.of(from, to));
  }

  private static Operation.Invoke made(String type, List<Operand> arguments) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.CONSTRUCTOR, type, "", new OpaqueType(type), false), arguments);
  }

  private static Operation.Invoke of(
      Operand receiver,
      String owner,
      String name,
      IrType result,
      boolean pure,
      List<Operand> arguments) {
    List<Operand> all = new ArrayList<>(List.of(receiver));
    all.addAll(arguments);
    return new Operation.Invoke(new Callee(Callee.Kind.INSTANCE, owner, name, result, pure), all);
  }
}
