package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls that compute tangents, which is what the user's rules are: one for each direction, with the
 * tangents of that direction as arguments.
 */
final class LaneCalls {
  private static final String DIRECTIONS = "dev.adjoint.runtime.Directions";

  private final Lanes lanes;
  private final Run run;
  private final BlockBuilder out;

  LaneCalls(Lanes lanes, Run run, BlockBuilder out) {
    this.lanes = lanes;
    this.run = run;
    this.out = out;
  }

  private static Operation.Invoke directions(String name, IrType result, Operand... arguments) {
    Callee callee = new Callee(Callee.Kind.STATIC, DIRECTIONS, name, result, false);
    return new Operation.Invoke(callee, List.of(arguments));
  }

  /** The tangent of an array, along one direction. */
  static Operation tangent(IrType type, Operand vectors, Operand lane) {
    return directions("tangent", type, vectors, lane);
  }

  /** A call whose result is a number; it reads arrays as they are now. */
  void number(Let let) {
    requireTangent(let.target());
    run.flush();
    run.add(let);
    run.flush();
  }

  /** A call whose result is an array: the results for all directions are put together. */
  void array(Let let) {
    requireTangent(let.target());
    run.flush();
    IrType type = let.target().type();
    Operation made = new Operation.NewArray(new ArrayType(type), List.of(lanes.count()));
    Value tangents = out.let(made, let.origin());
    lanes.place(let.target(), tangents);
    run.add(let);
    run.flush();
    Operation joined = directions("join", Lanes.lifted(type), tangents);
    lanes.set(let.target(), out.let(joined, let.target().name(), let.origin()));
  }

  private static void requireTangent(Value result) {
    if (!result.type().isDifferentiable()) {
      throw new IllegalStateException("no tangent: " + result);
    }
  }

  /** A call that changes arrays of tangents, or one for all directions of this project's own. */
  void perform(Perform perform) {
    List<Operand> arguments = perform.call().arguments();
    if (arguments.stream().noneMatch(lanes::varies)) {
      out.add(perform);
    } else if (RuntimeCalls.isSharingCheck(perform.call())) {
      List<Operand> references = arguments.stream().map(lanes::reference).toList();
      Operation check = perform.call().withOperands(references);
      out.add(new Perform((Operation.Invoke) check, perform.origin()));
    } else {
      run.flush();
      List<Operand> arrays = new ArrayList<>();
      for (Operand argument : arguments) {
        if (lanes.varies(argument) && argument.type() instanceof ArrayType) {
          arrays.add(argument);
          out.add(new Perform(directions("separate", null, lanes.of(argument)), perform.origin()));
        }
      }
      run.add(perform);
      run.keep(arrays);
      run.flush();
    }
  }

  /** Takes the tangent of an array along one direction back into its vectors. */
  static Operation.Invoke keep(Operand vectors, Operand lane, Operand tangent) {
    return directions("keep", null, vectors, lane, tangent);
  }
}
