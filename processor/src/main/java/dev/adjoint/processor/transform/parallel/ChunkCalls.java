package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls of the run-time library that divide a loop. */
final class ChunkCalls {
  private static final String CHUNKS = "dev.adjoint.runtime.Chunks";

  private ChunkCalls() {}

  /** The number of iterations; it throws if that is not an {@code int}. */
  static Operation.Invoke iterations(Operand from, Operand to, boolean inclusive) {
    String name = inclusive ? "iterationsThrough" : "iterations";
    return new Operation.Invoke(callee(name, Scalar.INT, false), List.of(from, to));
  }

  /** The number of chunks. */
  static Operation.Invoke count(Operand iterations, Set<? extends Operand> owned) {
    List<Operand> arguments = new ArrayList<>(List.of(iterations));
    arguments.addAll(owned);
    return new Operation.Invoke(callee("count", Scalar.INT, owned.isEmpty()), arguments);
  }

  /** The first iteration of a chunk. */
  static Operation.Invoke start(Operand iterations, Operand chunks, Operand chunk) {
    return new Operation.Invoke(
        callee("start", Scalar.INT, true), List.of(iterations, chunks, chunk));
  }

  private static Callee callee(String name, IrType result, boolean pure) {
    return new Callee(Callee.Kind.STATIC, CHUNKS, name, result, pure);
  }
}
