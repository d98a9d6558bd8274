package dev.adjoint.processor.transform.check;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a check behind each step of a companion that computes a derivative, so that it throws at the
 * first that is NaN or infinite. What a guard may still replace by 0 is not checked, only what the
 * guard lets pass.
 */
public final class FiniteChecks {
  private static final String NOTE =
      "Checked: throws {@link dev.adjoint.runtime.NotFiniteException} at the first derivative that"
          + " is NaN or infinite; what was added to the buffers until then stays there.";

  private final DerivedMethod method;
  private final boolean tangent;
  private final DerivativeValues derivatives;
  private final DerivativeNames names;
  private final GuardedValues guarded;
  private final Set<Value> visible = new HashSet<>();

  private FiniteChecks(DerivedMethod method) {
    this.method = method;
    this.tangent = method.kind() == DerivedMethod.Kind.TANGENT;
    this.derivatives = DerivativeValues.of(method);
    this.names = new DerivativeNames(method);
    this.guarded = new GuardedValues(method.body());
  }

  /** Puts the checks into a companion that is otherwise finished. */
  public static DerivedMethod insert(DerivedMethod method) {
    FiniteChecks checks = new FiniteChecks(method);
    List<Statement> statements = new ArrayList<>(checks.seeds());
    method.parameters().forEach(parameter -> checks.visible.add(parameter.value()));
    Block body = checks.block(method.body());
    statements.addAll(body.statements());
    List<String> notes = new ArrayList<>(method.notes());
    notes.add(NOTE);
    return method.withBody(new Block(statements, body.end())).withNotes(notes);
  }

  /** Numbers that the caller passes: a fault there is not one of the method's statements. */
  private List<Statement> seeds() {
    List<Statement> checks = new ArrayList<>();
    SourceMethod source = method.primal().source();
    for (DerivedParameter parameter : method.parameters()) {
      boolean passed = parameter.role() != DerivedParameter.Role.PRIMAL;
      if (passed && isNumber(parameter.value())) {
        String of = parameter.of().isEmpty() ? "the result" : parameter.of();
        String where = source.fileName() + ":" + source.firstLine() + ": argument ";
        checks.add(
            check(
                parameter.value(),
                new DerivativeNames.Place(of, null),
                where + parameter.name() + " of " + method.name(),
                Origin.FRAME));
      }
    }
    return checks;
  }

  private Block block(Block block) {
    List<Statement> statements = new ArrayList<>();
    Set<Value> outside = Set.copyOf(visible);
    for (Statement statement : block.statements()) {
      statements.add(nested(statement));
      visible.addAll(Anatomy.binds(statement));
      if (statement instanceof Let let && isChecked(let)) {
        DerivativeNames.Place place = names.of(let.target());
        statements.add(check(let.target(), place, where(let.origin()), let.origin()));
      }
    }
    visible.retainAll(outside);
    return new Block(statements, block.end());
  }

  private Statement nested(Statement statement) {
    if (!(statement instanceof Loop loop)) {
      return NestedBlocks.with(statement, this::block);
    }
    visible.addAll(Anatomy.parameters(loop));
    Statement rebuilt = NestedBlocks.with(statement, this::block);
    visible.removeAll(Anatomy.parameters(loop));
    return rebuilt;
  }

  /** Not what buffers of records held before, which the frame of a companion reads. */
  private boolean isChecked(Let let) {
    Value target = let.target();
    boolean ofBuffer = !tangent && let.origin().line() == 0;
    return isNumber(target)
        && !ofBuffer
        && derivatives.contains(target)
        && !guarded.contains(target)
        && !(let.operation() instanceof Operation.Copy);
  }

  private static boolean isNumber(Value value) {
    return value.type() instanceof Scalar scalar && scalar.isFloating();
  }

  private String where(Origin origin) {
    SourceMethod source = method.primal().source();
    String file = origin.file().isEmpty() ? source.fileName() : origin.file();
    return origin.line() == 0
        ? file + ":" + source.firstLine() + ": " + method.name()
        : file + ":" + origin.line() + ": " + origin.text();
  }

  private Statement check(Operand value, DerivativeNames.Place place, String where, Origin origin) {
    List<Operand> arguments = new ArrayList<>(List.of(value));
    boolean shown = place.index() instanceof Constant || visible.contains(place.index());
    boolean element = place.index() != null;
    arguments.add(text(element && !shown ? place.name() + "[\u2026]" : place.name()));
    if (element && shown) {
      arguments.add(place.index());
    }
    arguments.add(text(where));
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            "dev.adjoint.runtime.Finite",
            tangent ? "tangent" : "adjoint",
            null,
            false);
    return new Perform(new Operation.Invoke(callee, arguments), origin);
  }

  private static Constant text(String text) {
    return new Constant(new OpaqueType("java.lang.String"), text);
  }
}
