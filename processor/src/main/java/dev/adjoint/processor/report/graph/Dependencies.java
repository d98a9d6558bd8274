package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What flows into what, and which values are drawn: those that flow into a result or into an array
 * of numbers. What only says where an element is, or how often a loop runs, is not.
 */
final class Dependencies {
  private final Map<Value, List<Operand>> inputs = new HashMap<>();
  private final Map<Value, Operation> operations = new HashMap<>();
  private final Map<Label, List<List<Operand>>> exits = new HashMap<>();
  private final Set<Value> drawn = new HashSet<>();
  private final Deque<Value> pending = new ArrayDeque<>();

  private Dependencies() {}

  static Dependencies of(PrimalMethod method) {
    Dependencies dependencies = new Dependencies();
    dependencies.visit(method.body());
    dependencies.need(method.body().end().operands());
    while (!dependencies.pending.isEmpty()) {
      dependencies.need(dependencies.inputs.getOrDefault(dependencies.pending.pop(), List.of()));
    }
    return dependencies;
  }

  boolean isDrawn(Value value) {
    return drawn.contains(value);
  }

  /** The operation that computes a value; {@code null} if none does. */
  Operation operation(Value value) {
    return operations.get(value);
  }

  /** What jumps to the end of a labeled block deliver, in program order. */
  List<List<Operand>> exits(Label label) {
    return exits.getOrDefault(label, List.of());
  }

  /** The floating-point numbers that a condition compares. */
  Set<Value> compared(Operand condition) {
    Set<Value> found = new LinkedHashSet<>();
    Set<Operand> seen = new HashSet<>();
    Deque<Operand> open = new ArrayDeque<>(List.of(condition));
    while (!open.isEmpty()) {
      Operand next = open.pop();
      if (next instanceof Value value && seen.add(value)) {
        if (value.type().rank() == 0 && value.type().isDifferentiable()) {
          found.add(value);
        } else if (value.type().rank() == 0) {
          open.addAll(inputs.getOrDefault(value, List.of()));
        }
      }
    }
    return found;
  }

  private void need(List<? extends Operand> operands) {
    for (Operand operand : operands) {
      if (operand instanceof Value value && drawn.add(value)) {
        pending.push(value);
      }
    }
  }

  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      Anatomy.blocks(statement).forEach(this::visit);
      visit(statement);
    }
    if (block.end() instanceof Terminator.Exit exit) {
      exits.computeIfAbsent(exit.label(), key -> new ArrayList<>()).add(exit.operands());
    }
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      operations.put(let.target(), let.operation());
      inputs.put(let.target(), inputsOf(let.operation()));
    } else if (statement instanceof If branch) {
      deliver(branch.results(), branch.then().yielded());
      deliver(branch.results(), branch.otherwise().yielded());
      branch.results().forEach(result -> add(result, List.copyOf(compared(branch.condition()))));
    } else if (statement instanceof Loop loop) {
      visit(loop);
    } else if (statement instanceof Labeled labeled) {
      deliver(labeled.results(), labeled.body().yielded());
      exits(labeled.label()).forEach(operands -> deliver(labeled.results(), operands));
    } else {
      visitEffect(statement);
    }
  }

  private void visit(Loop loop) {
    List<Operand> yielded = loop.body().yielded();
    int first = yielded.size() - loop.carried().size();
    for (int i = 0; i < loop.carried().size(); i++) {
      Value parameter = loop.carried().get(i).parameter();
      add(parameter, List.of(loop.carried().get(i).initial()));
      add(loop.results().get(i), List.of(parameter));
      if (first >= 0) {
        add(parameter, List.of(yielded.get(first + i)));
      }
    }
  }

  private void visitEffect(Statement statement) {
    if (statement instanceof Store store && holdsNumbers(store.array())) {
      need(List.of(store.array(), store.value()));
    } else if (statement instanceof Accumulate store && holdsNumbers(store.array())) {
      need(List.of(store.array(), store.value()));
    } else if (statement instanceof Fill fill && holdsNumbers(fill.array())) {
      need(List.of(fill.array(), fill.value()));
    } else if (statement instanceof CopyRange copy && holdsNumbers(copy.target())) {
      need(List.of(copy.source(), copy.target()));
    } else if (statement instanceof Push push) {
      need(List.of(push.stack(), push.value()));
    } else if (statement instanceof Perform perform) {
      perform.call().arguments().stream()
          .filter(Dependencies::holdsNumbers)
          .forEach(argument -> need(List.of(argument)));
    }
  }

  /** Whether an operand is a floating-point number or an array of them. */
  static boolean holdsNumbers(Operand operand) {
    IrType type = operand.type();
    return type != null && type.isDifferentiable();
  }

  private void deliver(List<Value> results, List<Operand> operands) {
    for (int i = 0; i < operands.size(); i++) {
      add(results.get(i), List.of(operands.get(i)));
    }
  }

  private void add(Value value, List<? extends Operand> operands) {
    inputs.computeIfAbsent(value, key -> new ArrayList<>()).addAll(operands);
  }

  private List<Operand> inputsOf(Operation operation) {
    if (operation instanceof Operation.Select select) {
      List<Operand> operands = new ArrayList<>(compared(select.condition()));
      operands.add(select.whenTrue());
      operands.add(select.whenFalse());
      return operands;
    }
    return flowing(operation);
  }

  /** The operands that an operation computes its result from, conditions aside. */
  static List<Operand> flowing(Operation operation) {
    if (operation instanceof Operation.Load load) {
      return List.of(load.array());
    } else if (operation instanceof Operation.NewArray
        || operation instanceof Operation.ZerosLike) {
      return List.of();
    } else if (operation instanceof Operation.Select select) {
      return List.of(select.whenTrue(), select.whenFalse());
    }
    return operation.operands().stream().filter(Dependencies::isNumber).toList();
  }

  private static boolean isNumber(Operand operand) {
    return !(operand instanceof Constant constant) || constant.value() instanceof Number;
  }
}
