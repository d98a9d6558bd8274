package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The stacks, one for each kind of value, that methods share whose forward and reverse sweep are
 * two methods. All that a forward sweep pushes its reverse sweep pops in the opposite order: each
 * block pushes at its end what its reverse pops at its beginning.
 */
final class Tape {
  private final Map<IrType, Value> stacks = new LinkedHashMap<>();
  private final boolean shared;
  private boolean used;

  /**
   * Names the stacks.
   *
   * @param shared whether they are parameters of the method, which keeps its own values there too
   */
  Tape(ValueSupply supply, boolean shared) {
    this.shared = shared;
    for (Scalar scalar : Scalar.values()) {
      String name = scalar.name().toLowerCase(Locale.ROOT) + "s";
      stacks.put(scalar, supply.named(new StackType(scalar), name));
    }
    stacks.put(StackType.REFERENCES.element(), supply.named(StackType.REFERENCES, "references"));
  }

  /** Whether the two sweeps of the method are two methods. */
  boolean isShared() {
    return shared;
  }

  /** All stacks, to be handed to the sweeps of another method. */
  List<Value> handedOn() {
    used = true;
    return stacks();
  }

  /** All stacks. */
  List<Value> stacks() {
    return List.copyOf(stacks.values());
  }

  /** What makes the stacks, if a method needs any that they are no parameters of. */
  List<Statement> made() {
    List<Statement> made = new ArrayList<>();
    if (used && !shared) {
      for (Value stack : stacks.values()) {
        made.add(
            new Let(
                stack,
                new Operation.NewStack((StackType) stack.type()),
                Origin.FRAME.as(Origin.Role.STORAGE)));
      }
    }
    return made;
  }

  Push push(Operand value, Origin origin) {
    return new Push(of(value.type()), value, origin);
  }

  Value pop(IrType type, String name, BlockBuilder out, Origin origin) {
    return out.let(new Operation.Pop(of(type), type), name, origin);
  }

  private Value of(IrType type) {
    return stacks.getOrDefault(type, stacks.get(StackType.REFERENCES.element()));
  }

  /**
   * Whether the values of a loop go to the stacks: of one whose iterations call such a method, or
   * whose length is not known. Other loops have arrays of their own.
   */
  boolean takes(Loop loop) {
    boolean[] calls = {!(loop instanceof For)};
    Anatomy.forEach(loop.body(), statement -> calls[0] |= isDivided(statement));
    return shared && calls[0];
  }

  private static boolean isDivided(Statement statement) {
    Operation.Invoke call =
        statement instanceof Perform perform
            ? perform.call()
            : statement instanceof Let let && let.operation() instanceof Operation.Invoke invoke
                ? invoke
                : null;
    return call != null
        && call.callee().derivation() instanceof Derivation.Companions companions
        && companions.isDivided();
  }
}
