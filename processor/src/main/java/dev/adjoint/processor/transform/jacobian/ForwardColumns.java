package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.batching.Batching;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.tangent.TangentProgram;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All columns of a Jacobian, by one evaluation of the method with its tangents. */
final class ForwardColumns {
  private final PrimalMethod primal;
  private final Activity activity;
  private final Columns columns;
  private final BlockBuilder out;

  ForwardColumns(PrimalMethod primal, Activity activity, Columns columns, BlockBuilder out) {
    this.primal = primal;
    this.activity = activity;
    this.columns = columns;
    this.out = out;
  }

  /** The block that yields the results and the matrices. */
  Block body() {
    TangentProgram program = TangentTransform.program(primal, activity);
    DerivedMethod tangent = Simplifier.simplify(program.method());
    Map<Parameter, Value> directions = columns.directions(out);
    Map<Value, Value> given = new HashMap<>();
    for (DerivedParameter parameter : tangent.parameters()) {
      if (parameter.role() == DerivedParameter.Role.TANGENT) {
        directions.forEach(
            (p, vectors) -> {
              if (p.name().equals(parameter.of())) {
                given.put(parameter.value(), vectors);
              }
            });
      }
    }
    List<Operand> ends =
        Batching.lift(tangent.body(), given, program.arrays(), columns.count(), out);
    if (!(tangent.body().end() instanceof Terminator.Yield)) {
      return out.end(tangent.body().end());
    }
    int values = primal.results().size();
    List<Operand> outputs = new ArrayList<>(ends.subList(values, ends.size()));
    if (primal.results().stream().map(Result::type).noneMatch(t -> t.isDifferentiable())) {
      primal.parameters().stream()
          .filter(Parameter::written)
          .forEach(p -> outputs.add(directions.get(p)));
    }
    List<Operand> results = new ArrayList<>(ends.subList(0, values));
    primal.differentiated().forEach(p -> results.add(matrix(p, outputs)));
    return out.yield(results);
  }

  private Operand matrix(Parameter parameter, List<Operand> outputs) {
    Operand start = columns.start(parameter);
    Operand length = columns.length(parameter);
    Operand all = null;
    for (Operand output : outputs) {
      Operation cut =
          output.type() instanceof Scalar
              ? new Operation.NewArray(MatrixCalls.MATRIX, List.of(Constant.of(1), length))
              : MatrixCalls.rows(output, start, length);
      Operand rows = out.let(cut, Origin.FRAME);
      all = all == null ? rows : out.let(MatrixCalls.join(all, rows), Origin.FRAME);
    }
    return all;
  }
}
