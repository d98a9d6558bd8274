package dev.adjoint.processor.ir;

import java.util.List;
import java.util.Set;

/** Which operations and statements have effects, may throw, or depend on memory. */
public final class Purity {
  /** Elementary functions that throw for some arguments. */
  private static final Set<String> PARTIAL_FUNCTIONS =
      Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "clamp");

  private Purity() {}

  /** Whether computing it changes something, or something outside it: calls, stacks. */
  public static boolean hasEffect(Operation operation) {
    return operation instanceof Operation.Pop
        || operation instanceof Operation.Invoke invoke && !invoke.callee().pure()
        || operation instanceof Operation.Apply apply && apply.function().name().equals("random");
  }

  /** Whether computing it may end in an exception, the lack of memory included. */
  public static boolean mayThrow(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      boolean divides =
          binary.operator() == BinaryOperator.DIVIDE
              || binary.operator() == BinaryOperator.REMAINDER;
      return divides
          && binary.type() instanceof Scalar type
          && type.isIntegral()
          && !isNonZeroConstant(binary.right());
    }
    if (operation instanceof Operation.Apply apply) {
      String name = apply.function().name();
      return name.endsWith("Exact") || PARTIAL_FUNCTIONS.contains(name);
    }
    return operation instanceof Operation.Load
        || operation instanceof Operation.Length
        || operation instanceof Operation.Component
        || operation instanceof Operation.FieldRead
        || allocates(operation) && !isPlainRecord(operation)
        || operation instanceof Operation.Invoke invoke && !invoke.callee().pure();
  }

  /** Whether it makes a record whose constructor only keeps the components. */
  private static boolean isPlainRecord(Operation operation) {
    return operation instanceof Operation.NewRecord record && !record.checks();
  }

  private static boolean isNonZeroConstant(Operand operand) {
    return operand instanceof Constant constant && !constant.is(0.0);
  }

  /** Whether each computation gives a new object. */
  public static boolean allocates(Operation operation) {
    return operation instanceof Operation.NewArray
        || operation instanceof Operation.ArrayLiteral
        || operation instanceof Operation.CloneArray
        || operation instanceof Operation.ZerosLike
        || operation instanceof Operation.NewRecord
        || operation instanceof Operation.NewStack
        || operation instanceof Operation.Invoke call && RuntimeCalls.isZerosLike(call);
  }

  /** Whether the result depends on what was stored before. */
  public static boolean readsMemory(Operation operation) {
    return operation instanceof Operation.Load
        || operation instanceof Operation.CloneArray
        || operation instanceof Operation.ZerosLike
        || operation instanceof Operation.StaticRead
        || operation instanceof Operation.FieldRead field && !field.isFinal()
        || hasEffect(operation);
  }

  /** Whether a block only computes: it may throw, but it changes nothing and jumps nowhere. */
  public static boolean isPure(Block block) {
    return block.end() instanceof Terminator.Yield
        && block.statements().stream().allMatch(Purity::isPure);
  }

  private static boolean isPure(Statement statement) {
    if (statement instanceof Let let) {
      return !hasEffect(let.operation());
    }
    return statement instanceof If choice
        && List.of(choice.then(), choice.otherwise()).stream().allMatch(Purity::isPure);
  }
}
