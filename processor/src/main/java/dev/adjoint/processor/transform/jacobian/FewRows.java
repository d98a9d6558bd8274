package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.adjoint.Buffers;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a Jacobian of a method that ends in {@code return new double[] {…}}: the number of
 * rows is in the program, so that there is a call of the adjoint for each, with a constant seed.
 */
final class FewRows {
  /** With more rows, a loop over them reads better. */
  private static final int MOST = 8;

  private final PrimalMethod primal;
  private final ContractNames names;
  private final int count;
  private final BlockBuilder out;

  FewRows(PrimalMethod primal, ContractNames names, int count, BlockBuilder out) {
    this.primal = primal;
    this.names = names;
    this.count = count;
    this.out = out;
  }

  /** How many entries the result is known to have; 0 if that is not known, or many. */
  static int count(PrimalMethod primal) {
    Operand result = primal.body().yielded().get(0);
    for (Statement statement : primal.body().statements()) {
      if (statement instanceof Let let
          && let.target().equals(result)
          && let.operation() instanceof Operation.ArrayLiteral literal
          && primal.result() instanceof ArrayType type
          && type.element() instanceof Scalar) {
        int length = literal.operands().size();
        return length <= MOST ? length : 0;
      }
    }
    return 0;
  }

  /** The block that gives the result and the matrices. */
  Block block() {
    List<Operand> results = new ArrayList<>();
    List<List<Operand>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(row(row, results));
    }
    List<Parameter> inputs = primal.differentiated();
    for (int i = 0; i < inputs.size(); i++) {
      int position = i;
      List<Operand> matrix = rows.stream().map(row -> row.get(position)).toList();
      Operation literal = new Operation.ArrayLiteral(MatrixCalls.MATRIX, matrix);
      results.add(out.let(literal, names.component(inputs.get(i)) + "Rows", Origin.FRAME));
    }
    return out.yield(results);
  }

  /** One row, in the order of P; the first one also gives the result. */
  private List<Operand> row(int row, List<Operand> results) {
    List<Operand> arguments = new ArrayList<>();
    primal.parameters().forEach(parameter -> arguments.add(parameter.value()));
    arguments.add(seed(row));
    Buffers fresh = new Buffers(primal, names::buffer, out);
    List<Operand> buffers = new ArrayList<>();
    primal.differentiated().forEach(parameter -> buffers.add(fresh.make(parameter)));
    arguments.addAll(buffers);
    Value value = out.let(MatrixCalls.vjp(primal, names, arguments), "value", Origin.FRAME);
    if (results.isEmpty()) {
      results.add(value);
    }
    return buffers.stream().map(buffer -> MatrixCalls.row(buffer, out)).toList();
  }

  private Operand seed(int row) {
    ArrayType type = (ArrayType) primal.result();
    List<Operand> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(Constant.of((Scalar) type.element(), i == row ? 1.0 : 0.0));
    }
    String name = names.seed(primal.results().get(0));
    return out.let(new Operation.ArrayLiteral(type, entries), name, Origin.FRAME);
  }
}
