package dev.adjoint.processor.transform.check;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a companion that are derivatives rather than values of the primal or factors: those
 * that come from a seed, a buffer or a tangent, and the arrays that hold such.
 */
final class DerivativeValues {
  private final Set<Operand> derivatives = new HashSet<>();
  private final Map<Integer, List<Value>> labels = new HashMap<>();
  private boolean grows = true;

  private DerivativeValues() {}

  static DerivativeValues of(DerivedMethod method) {
    DerivativeValues values = new DerivativeValues();
    method.parameters().stream()
        .filter(parameter -> parameter.role() != DerivedParameter.Role.PRIMAL)
        .filter(parameter -> parameter.role() != DerivedParameter.Role.STORAGE)
        .forEach(parameter -> values.derivatives.add(parameter.value()));
    while (values.grows) {
      values.grows = false;
      values.visit(method.body());
    }
    return values;
  }

  /** Whether an operand is a derivative or holds some. */
  boolean contains(Operand operand) {
    return derivatives.contains(operand);
  }

  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Labeled labeled) {
        labels.put(labeled.label().id(), labeled.results());
      }
      Anatomy.blocks(statement).forEach(this::visit);
      visit(statement);
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(exit.operands(), labels.get(exit.label().id()));
    }
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      let(let);
    } else if (statement instanceof Store store) {
      flow(store.value(), store.array());
      sameArray(store.array(), store.value());
    } else if (statement instanceof Accumulate add) {
      flow(add.value(), add.array());
    } else if (statement instanceof Fill fill) {
      flow(fill.value(), fill.array());
    } else if (statement instanceof CopyRange copy) {
      flow(copy.source(), copy.target());
      flow(copy.target(), copy.source());
    } else if (statement instanceof Perform perform && RuntimeCalls.isAdd(perform.call())) {
      flow(perform.call().operands().get(0), perform.call().operands().get(1));
    } else if (statement instanceof Push push) {
      flow(push.value(), push.stack());
      sameArray(push.stack(), push.value());
    } else if (statement instanceof If choice) {
      join(choice.then().yielded(), choice.results());
      join(choice.otherwise().yielded(), choice.results());
    } else if (statement instanceof Loop loop) {
      loop(loop);
    } else if (statement instanceof Labeled labeled) {
      join(labeled.body().yielded(), labeled.results());
    }
  }

  private void let(Let let) {
    Operation operation = let.operation();
    boolean derived = let.origin().role() == Origin.Role.ADJOINT;
    derived |= let.origin().role() == Origin.Role.TANGENT;
    if (!holdsNumbers(let.target().type())) {
      return;
    }
    if (operation instanceof Operation.Pop && let.target().type() instanceof Scalar) {
      popped(let, derived);
    } else if (isNew(operation)) {
      note(derived, let.target());
    } else if (operation instanceof Operation.Component) {
      note(derived || contains(operation.operands().get(0)), let.target());
    } else if (operation instanceof Operation.Invoke call) {
      note(derived && call.operands().stream().anyMatch(this::contains), let.target());
    } else {
      for (Operand operand : operation.operands()) {
        flow(operand, let.target());
        sameArray(let.target(), operand);
      }
    }
  }

  /** One stack may have both: numbers of the primal that are kept, and adjoints that come back. */
  private void popped(Let pop, boolean derived) {
    boolean kept = pop.origin().role() == Origin.Role.STORAGE;
    boolean holds = contains(pop.operation().operands().get(0));
    note(derived || holds && !kept, pop.target());
  }

  /** Whether it makes an array of zeros, whose shape says nothing of what will be in it. */
  private static boolean isNew(Operation operation) {
    return operation instanceof Operation.NewArray
        || operation instanceof Operation.ZerosLike
        || operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call);
  }

  private static boolean holdsNumbers(IrType type) {
    return !(type instanceof Scalar scalar) || scalar.isFloating();
  }

  private void loop(Loop loop) {
    List<Operand> next = loop.body().yielded();
    int shift = next.size() - loop.carried().size();
    for (int i = 0; i < loop.carried().size(); i++) {
      Carried carried = loop.carried().get(i);
      both(carried.initial(), carried.parameter());
      both(carried.parameter(), loop.results().get(i));
      if (!next.isEmpty()) {
        both(next.get(i + shift), carried.parameter());
      }
    }
  }

  private void join(List<Operand> from, List<Value> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      both(from.get(i), to.get(i));
    }
  }

  private void both(Operand from, Value to) {
    flow(from, to);
    sameArray(to, from);
  }

  /** What holds derivatives under one name holds them under another. */
  private void sameArray(Operand one, Operand other) {
    if (isMemory(one) && isMemory(other)) {
      flow(one, other);
    }
  }

  private static boolean isMemory(Operand operand) {
    return operand.type() instanceof ArrayType || operand.type() instanceof StackType;
  }

  private void flow(Operand from, Operand to) {
    note(to instanceof Value && contains(from), to);
  }

  private void note(boolean derivative, Operand operand) {
    if (derivative) {
      grows |= derivatives.add(operand);
    }
  }
}
