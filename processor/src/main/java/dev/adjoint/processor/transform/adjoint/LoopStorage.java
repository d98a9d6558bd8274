package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one value of each iteration of a loop: what to allocate, to store, and to fetch. */
abstract class LoopStorage implements Keeper {
  private final Map<Value, List<Statement>> afterBinding = new LinkedHashMap<>();
  private final BlockBuilder before;
  private final Origin origin;
  private final Map<Value, Let> definitions = new HashMap<>();
  private final Map<Value, Let> replaced = new HashMap<>();

  LoopStorage(BlockBuilder before, Loop loop, List<Statement> body) {
    this.before = before;
    for (Statement statement : body) {
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
      }
    }
    this.origin = loop.origin().as(Origin.Role.STORAGE);
  }

  /** The statements before the forward loop. */
  BlockBuilder before() {
    return before;
  }

  /** The origin of what this class makes. */
  Origin origin() {
    return origin;
  }

  /** Runs a statement in each forward iteration once the value is bound. */
  final void afterBinding(Value value, Statement statement) {
    afterBinding.computeIfAbsent(value, v -> new ArrayList<>()).add(statement);
  }

  /**
   * The reverse iteration, what it fetches moved to where it is needed.
   *
   * @param reverse the same before its values were made available
   */
  Block sink(List<Statement> forward, Block reverse, Block legal) {
    return legal;
  }

  /** The forward iteration with what it must store. */
  List<Statement> storing(List<Statement> forward, List<Value> parameters) {
    List<Statement> all = new ArrayList<>();
    parameters.forEach(parameter -> all.addAll(afterBinding.getOrDefault(parameter, List.of())));
    for (Statement statement : forward) {
      all.add(replacement(statement));
      for (Value bound : Anatomy.binds(statement)) {
        all.addAll(afterBinding.getOrDefault(bound, List.of()));
      }
    }
    return all;
  }

  private Statement replacement(Statement statement) {
    return statement instanceof Let let && replaced.containsKey(let.target())
        ? replaced.get(let.target())
        : statement;
  }

  /** Computes a value in the forward loop in another way. */
  final void replace(Value value, Operation operation) {
    replaced.put(value, new Let(value, operation, origin));
  }

  /**
   * Makes the stack of an inner loop once, for all iterations of this one: they take from it in the
   * opposite order.
   */
  final Operand oneStack(Value stack) {
    Value one = before.let(new Operation.NewStack((StackType) stack.type()), stack.name(), origin);
    replace(stack, new Operation.Copy(one));
    return one;
  }

  /** What computes a value in the forward body; {@code null} if that is no operation. */
  final Operation operation(Operand value) {
    return value instanceof Value && definitions.containsKey(value)
        ? definitions.get(value).operation()
        : null;
  }

  /** Where the statement of the forward body that computes a value comes from. */
  final Origin originInBody(Value value) {
    return definitions.get(value).origin();
  }

  /** A name for what keeps a value: {@code xTape}, and {@code xTape2} for what keeps that. */
  String name(Value value, String suffix) {
    String of = value.isNamed() ? value.name() : StorageNames.of(operation(value));
    int end = of.lastIndexOf(suffix);
    if (end < 0) {
      return of + suffix;
    }
    String level = of.substring(end + suffix.length());
    int next =
        level.chars().allMatch(Character::isDigit) && !level.isEmpty()
            ? Integer.parseInt(level) + 1
            : 2;
    return of.substring(0, end) + suffix + next;
  }
}
