package dev.adjoint.processor.transform.sharing;

import dev.adjoint.processor.analysis.memory.SharedPair;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The checks on arguments that may share arrays. */
public final class SharingChecks {
  private static final String SHARING = "dev.adjoint.runtime.Sharing";

  private SharingChecks() {}

  /**
   * Appends the check that an array which a method writes, and which is passed twice, has one
   * buffer or tangent.
   *
   * @param companions the buffer or tangent of each differentiated array
   */
  public static void requireOneCompanion(
      PrimalMethod primal, Map<Value, ? extends Operand> companions, BlockBuilder out) {
    Callee require = new Callee(Callee.Kind.STATIC, SHARING, "requireSame", null, false);
    for (SharedPair pair : SharedPair.written(primal)) {
      Value one = pair.one().value();
      Value other = pair.other().value();
      out.add(
          new Perform(
              new Operation.Invoke(
                  require, List.of(one, of(one, companions), other, of(other, companions))),
              Origin.FRAME));
    }
  }

  private static Operand of(Value array, Map<Value, ? extends Operand> companions) {
    Operand companion = companions.get(array);
    return companion == null ? new Constant(array.type(), null) : companion;
  }

  /** Appends the test whether any of the pairs shares an array after all. */
  public static Operand share(Collection<SharedPair> pairs, BlockBuilder out) {
    Operand any = null;
    for (SharedPair pair : pairs) {
      if (any == null) {
        any = test(pair, out);
        continue;
      }
      BlockBuilder otherwise = out.nested();
      Operand next = test(pair, otherwise);
      Block rest = otherwise.yield(List.of(next));
      Value either = out.supply().temporary(Scalar.BOOLEAN);
      out.add(
          new If(any, Block.yielding(List.of(Constant.TRUE)), rest, List.of(either), Origin.FRAME));
      any = either;
    }
    return any;
  }

  private static Operand test(SharedPair pair, BlockBuilder out) {
    Value one = pair.one().value();
    Value other = pair.other().value();
    Operation test;
    if (one.equals(other)) {
      test = call("within", List.of(one));
    } else if (one.type().rank() == 1 && one.type().equals(other.type())) {
      test = new Operation.Binary(BinaryOperator.EQUAL, one, other);
    } else {
      test = call("between", List.of(one, other));
    }
    return out.let(test, Origin.FRAME);
  }

  private static Operation call(String name, List<Operand> arguments) {
    Callee callee = new Callee(Callee.Kind.STATIC, SHARING, name, Scalar.BOOLEAN, true);
    return new Operation.Invoke(callee, arguments);
  }
}
