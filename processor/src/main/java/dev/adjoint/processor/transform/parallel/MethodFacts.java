package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.PrivateArrays;
import dev.adjoint.processor.analysis.memory.ScratchArrays;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.FreeValues;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the arrays of a companion method. */
final class MethodFacts {
  private final Block body;
  private final Map<Value, Let> definitions = new LinkedHashMap<>();
  private final ArrayObjects objects;
  private final PrivateArrays scratch;

  MethodFacts(DerivedMethod method) {
    this.body = method.body();
    List<Parameter> parameters =
        method.parameters().stream()
            .map(p -> new Parameter(p.value(), p.name(), p.javaType(), false, false))
            .toList();
    PrimalMethod asPrimal =
        new PrimalMethod(
            method.primal().source(), parameters, List.of(), method.body(), method.supply());
    this.objects = ArrayObjects.of(asPrimal);
    this.scratch = ScratchArrays.of(asPrimal.withBody(open(method.body())), objects);
    Anatomy.forEach(
        body,
        statement -> {
          if (statement instanceof Let let) {
            definitions.put(let.target(), let);
          }
        });
  }

  /** The body of the method without the block around it that it may leave at its beginning. */
  private static Block open(Block body) {
    int last = body.statements().size() - 1;
    if (last < 0 || !(body.statements().get(last) instanceof Labeled labeled)) {
      return body;
    }
    List<Statement> all = new ArrayList<>(body.statements().subList(0, last));
    all.addAll(labeled.body().statements());
    return new Block(all, labeled.body().end());
  }

  /** Which arrays each reference may denote. */
  ArrayObjects objects() {
    return objects;
  }

  /** The arrays that each iteration of a loop writes before it reads them. */
  PrivateArrays scratch() {
    return scratch;
  }

  /** Statements that bind values, in the order of the program. */
  List<Let> inOrder(Set<Let> some) {
    return definitions.values().stream().filter(some::contains).toList();
  }

  /** The statement that computes a value; {@code null} if no operation does. */
  Let let(Value value) {
    return definitions.get(value);
  }

  /** Whether a length cannot be negative. */
  private boolean isLength(Operand length) {
    return length instanceof Constant constant
        ? ((Number) constant.value()).longValue() >= 0
        : definition(length) instanceof Operation.Length;
  }

  /** Whether nobody misses an allocation that nothing uses: it cannot have failed. */
  boolean isSure(Let made) {
    return made.operation() instanceof Operation.NewArray array
        && array.dimensions().stream().allMatch(this::isLength);
  }

  /** What computes a value; {@code null} if no operation does. */
  Operation definition(Operand operand) {
    return operand instanceof Value value && definitions.containsKey(value)
        ? definitions.get(value).operation()
        : null;
  }

  /** The references to arrays and stacks that a loop has from outside. */
  Set<Value> capturedReferences(Loop loop) {
    Set<Value> captured = new LinkedHashSet<>();
    for (Value value : FreeValues.of(List.of(loop))) {
      if (value.type() instanceof ArrayType || value.type() instanceof StackType) {
        captured.add(value);
      }
    }
    return captured;
  }

  /** Whether an array's rows are arrays of their own, at every rank; so are numbers. */
  boolean hasDistinctRows(Value array) {
    Operation made = definition(array);
    boolean fresh = made instanceof Operation.NewArray || made instanceof Operation.ZerosLike;
    return array.type().rank() == 1
        || fresh && objects.reachableFrom(array).stream().noneMatch(objects::isRearranged);
  }

  /**
   * The allocation of what only a loop uses, and allocations in its shape that only the loop uses;
   * {@code null} if it is used elsewhere or comes from elsewhere.
   */
  Let allocation(Value value, Loop loop) {
    Let made = definitions.get(value);
    if (made == null || !isAllocation(made.operation()) || isReadOutside(body, value, loop)) {
      return null;
    }
    return made;
  }

  private static boolean isAllocation(Operation operation) {
    return operation instanceof Operation.NewArray
        || operation instanceof Operation.NewStack
        || operation instanceof Operation.ZerosLike;
  }

  private boolean isReadOutside(Block block, Value value, Loop loop) {
    for (Statement statement : block.statements()) {
      if (statement == loop) {
        continue;
      }
      if (Anatomy.reads(statement).contains(value) && !isShapeFor(statement, loop)) {
        return true;
      }
      for (Block inner : Anatomy.blocks(statement)) {
        if (isReadOutside(inner, value, loop)) {
          return true;
        }
      }
    }
    return block.end().operands().contains(value);
  }

  /** Whether a statement reads an array's shape only, for an array that only a loop uses. */
  private boolean isShapeFor(Statement statement, Loop loop) {
    return statement instanceof Let let
        && let.operation() instanceof Operation.ZerosLike
        && !isReadOutside(body, let.target(), loop);
  }

  /** Whether a loop tells arrays apart. */
  boolean comparesReferences(Loop loop) {
    boolean[] compares = {false};
    Anatomy.forEach(
        loop.body(),
        statement ->
            compares[0] |=
                statement instanceof Let let
                    && let.operation() instanceof Operation.Binary binary
                    && binary.left().type() instanceof ArrayType);
    return compares[0];
  }

  /** What a loop does, besides reading and writing arrays, that must happen once and in order. */
  static Statement effect(Loop loop) {
    Statement[] found = {null};
    Anatomy.forEach(
        loop.body(),
        statement -> {
          if (found[0] == null && hasEffect(statement)) {
            found[0] = statement;
          }
        });
    return found[0];
  }

  private static boolean hasEffect(Statement statement) {
    if (statement instanceof Perform perform) {
      return !RuntimeCalls.isAdd(perform.call());
    }
    return statement instanceof Let let
        && Purity.hasEffect(let.operation())
        && !(let.operation() instanceof Operation.Pop);
  }
}
