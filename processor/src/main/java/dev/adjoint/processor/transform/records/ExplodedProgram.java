package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.analysis.memory.ArrayObservers;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known throughout a method while its records are taken apart. */
final class ExplodedProgram {
  private static final String REQUIRE = "java.util.Objects.requireNonNull";

  private final ValueSupply supply;
  private final List<Refusal> refusals = new ArrayList<>();
  private final References references;
  private final Leaves leaves = new Leaves();
  private final Map<Value, Operation.NewRecord> made = new HashMap<>();
  private final Map<Label, List<IrType>> labels = new HashMap<>();
  private Statement around;

  ExplodedProgram(PrimalMethod method) {
    this.supply = method.supply();
    this.references = References.of(method);
  }

  ValueSupply supply() {
    return supply;
  }

  Leaves leaves() {
    return leaves;
  }

  /** The records that the method makes, by the values that denote them. */
  Map<Value, Operation.NewRecord> made() {
    return made;
  }

  /** The types that each label delivers. */
  Map<Label, List<IrType>> labels() {
    return labels;
  }

  boolean mayBeNull(Operand reference) {
    return references.mayBeNull(reference);
  }

  /** Notes the structure whose blocks come next. */
  void inside(Statement structure) {
    around = structure;
  }

  /** The structure around the block at hand. */
  Statement around() {
    return around;
  }

  void refuse(Statement statement, Refusal.Reason reason, String... names) {
    refusals.add(new Refusal(statement, reason, List.of(names)));
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /**
   * The leaves of an operand that is read as a value of some type. The front end has no record read
   * as anything else, where its numbers would get out of sight.
   */
  List<Operand> leavesAs(Operand operand, IrType type, Statement statement) {
    if (!Leaf.splits(type)) {
      if (operand instanceof Value && Leaf.splits(operand.type())) {
        throw new IllegalStateException(operand.type() + " is held as " + type);
      }
      return List.of();
    }
    return required(operand, type, statement);
  }

  /** The leaves of an operand, which must be known. */
  List<Operand> required(Operand operand, IrType type, Statement statement) {
    List<Operand> found = Leaf.splits(type) ? leaves.of(operand, type) : List.of();
    if (found == null) {
      refuse(statement, Refusal.Reason.UNKNOWN, operand.type().javaName());
      return Leaf.of(type).stream().<Operand>map(l -> Constant.defaultOf(l.type())).toList();
    }
    return found;
  }

  /** The record that a call requires to be there; {@code null} for any other call. */
  static Operand required(Operation.Invoke call) {
    boolean requires = REQUIRE.equals(call.callee().owner() + "." + call.callee().name());
    return requires && call.arguments().get(0).type() instanceof RecordType
        ? call.arguments().get(0)
        : null;
  }

  /** Checks what a call may do to the records among its arguments. */
  void passedOn(Operation.Invoke call, Statement statement) {
    String name = call.callee().owner() + "." + call.callee().name();
    for (Operand argument : call.arguments()) {
      boolean mayChange =
          hasArrays(argument.type()) && leaves.of(argument, argument.type()) != null;
      if (mayChange && !call.callee().pure() && !ArrayObservers.contains(call.callee())) {
        refuse(statement, Refusal.Reason.PASSED_ON, argument.type().javaName(), name);
      }
    }
  }

  /** Whether a value of a type leads to arrays of records, whose elements may be replaced. */
  private static boolean hasArrays(IrType type) {
    return Leaf.splits(type)
        && (type.rank() > 0
            || ((RecordType) type)
                .components().stream().anyMatch(component -> hasArrays(component.type())));
  }
}
