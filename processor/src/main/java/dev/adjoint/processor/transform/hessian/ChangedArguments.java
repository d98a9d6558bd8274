package dev.adjoint.processor.transform.hessian;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;

/** Whether a method changes arrays that it was given, of whatever type. */
final class ChangedArguments {
  private ChangedArguments() {}

  /** Whether it changes any. */
  static boolean any(PrimalMethod method) {
    ArrayObjects objects = ArrayObjects.of(method);
    boolean[] found = {false};
    Anatomy.forEach(method.body(), statement -> found[0] |= changes(statement, objects));
    return found[0];
  }

  private static boolean changes(Statement statement, ArrayObjects objects) {
    Operand array =
        statement instanceof Store store
            ? store.array()
            : statement instanceof Fill fill
                ? fill.array()
                : statement instanceof CopyRange copy ? copy.target() : null;
    return array != null && objects.of(array).stream().anyMatch(ArrayObject::external);
  }
}
