package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import java.util.List;

/**
 * The checks on the shapes of what a signature does not show beside its array: the arrays in
 * buffers and tangents of records, and those of the receiver's fields.
 */
final class LeafChecks {
  private final Boundary boundary;
  private final ContractNames names;
  private final DerivedMethod.Kind kind;
  private final BlockBuilder out;

  LeafChecks(Boundary boundary, ContractNames names, DerivedMethod.Kind kind, BlockBuilder out) {
    this.boundary = boundary;
    this.names = names;
    this.kind = kind;
    this.out = out;
  }

  /** Checks the buffer or tangent of a field of the receiver that is no record. */
  void field(Input input, Value given) {
    Parameter field = input.leaves().get(0).parameter();
    String name = isBuffer() ? names.buffer(input.parameter()) : names.tangent(input.parameter());
    if (field.value().type() instanceof ArrayType) {
      array(name, given, "this." + input.parameter().name(), field);
    } else if (isBuffer()) {
      add(RuntimeCalls.requireCell(name, given));
    }
  }

  /**
   * Checks the arrays in the buffer or tangent of a record.
   *
   * @param whole the buffer or tangent
   * @param leaves the flat method's buffer or tangent for each leaf in P, or {@code null}
   */
  void record(Input input, Value whole, List<Value> leaves) {
    boolean one = isBuffer() && input.type().rank() == 0;
    if (one && !boundary.contract().parameters().contains(input.parameter())) {
      add(RuntimeCalls.requireCell(whole.name(), whole));
    }
    List<LeafParameter> all = input.differentiated();
    for (int k = 0; k < all.size(); k++) {
      Value given = leaves.get(k);
      // An array of one number for each record is made of the buffer, and has its length.
      if (given != null && given.type().rank() > input.type().rank()) {
        String path = path(input.type(), all.get(k));
        String name = whole.name() + (one ? "[0]" : "") + path;
        array(name, given, input.parameter().name() + path, all.get(k).parameter());
      }
    }
  }

  private void array(String name, Value given, String of, Parameter array) {
    if (!isBuffer() && !isDirectional()) {
      return;
    }
    boolean changes = kind == DerivedMethod.Kind.TANGENT && array.written();
    add(
        isBuffer() || changes
            ? RuntimeCalls.requireBuffer(name, given, of, array.value())
            : RuntimeCalls.requireShape(name, given, of, array.value()));
  }

  private boolean isDirectional() {
    return kind == DerivedMethod.Kind.TANGENT || kind == DerivedMethod.Kind.HVP;
  }

  private boolean isBuffer() {
    return kind == DerivedMethod.Kind.VJP;
  }

  private void add(Operation.Invoke check) {
    out.add(new Perform(check, Origin.FRAME));
  }

  private static String path(IrType type, LeafParameter leaf) {
    StringBuilder path = new StringBuilder();
    IrType at = type;
    for (int step : leaf.leaf().path()) {
      RecordType.Component component = ((RecordType) at.innermost()).components().get(step);
      path.append('.').append(component.name());
      at = component.type();
    }
    return path.toString();
  }
}
