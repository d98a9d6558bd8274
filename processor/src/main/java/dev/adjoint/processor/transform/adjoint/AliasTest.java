package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Whether an array that a call returned is one of the call's arguments. */
final class AliasTest {
  private AliasTest() {}

  /** The arguments that the result may be. */
  static List<Value> candidates(Value result, List<Operand> arguments) {
    return arguments.stream()
        .filter(argument -> argument instanceof Value)
        .map(Value.class::cast)
        .filter(argument -> argument.type().equals(result.type()))
        .distinct()
        .toList();
  }

  /** Appends the test; {@code null} if no argument is of the result's type. */
  static Operand of(Value result, List<Operand> arguments, BlockBuilder out, Origin origin) {
    Operand any = null;
    for (Value candidate : candidates(result, arguments)) {
      Operation same = new Operation.Binary(BinaryOperator.EQUAL, result, candidate);
      if (any == null) {
        any = out.let(same, origin);
        continue;
      }
      BlockBuilder otherwise = out.nested();
      Block rest = otherwise.yield(List.of(otherwise.let(same, origin)));
      Value either = out.supply().temporary(Scalar.BOOLEAN);
      out.add(new If(any, Block.yielding(List.of(Constant.TRUE)), rest, List.of(either), origin));
      any = either;
    }
    return any;
  }
}
