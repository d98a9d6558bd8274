package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.SharedPair;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.sharing.SharingChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The body of a Jacobian with several rows: by columns, or, if the shape at run time is wide and
 * nothing forbids to run the method for each row, by rows.
 */
final class ShapeChoice {
  /** A row by the adjoint costs about as much as this many columns that share one pass. */
  private static final int COLUMNS_PER_ROW = 4;

  /** With fewer columns, it is not worth knowing the number of rows. */
  private static final int FEW_COLUMNS = 16;

  private final PrimalMethod primal;
  private final Activity activity;
  private final ContractNames names;
  private final BlockBuilder out;
  private final Columns columns;

  ShapeChoice(PrimalMethod primal, Activity activity) {
    this.primal = primal;
    this.activity = activity;
    this.names = new ContractNames(primal);
    this.out = new BlockBuilder(primal.supply());
    this.columns = new Columns(primal, names, out);
  }

  Block body() {
    if (!primal.has(Optimisation.ROWS) || !mayRepeat()) {
      return forward(out);
    }
    return primal.results().isEmpty() ? ofWrittenArrays() : ofResult();
  }

  private Block forward(BlockBuilder block) {
    return new ForwardColumns(primal, activity, columns, block).body();
  }

  /** Whether running the method again changes nothing but arrays whose contents can be kept. */
  private boolean mayRepeat() {
    boolean written = primal.parameters().stream().anyMatch(Parameter::written);
    return !Repetition.hasEffect(primal)
        && primal.results().size() <= 1
        && written == primal.results().isEmpty()
        && primal.body().end() instanceof Terminator.Yield;
  }

  private Operand binary(BinaryOperator operator, Operand left, Operand right, BlockBuilder block) {
    return block.let(new Operation.Binary(operator, left, right), Origin.FRAME);
  }

  /** Whether rows are cheaper than columns. */
  private Operand isWide(Operand rows, BlockBuilder block) {
    Constant perRow = Constant.of(COLUMNS_PER_ROW);
    Operand most = binary(BinaryOperator.DIVIDE, columns.count(), perRow, block);
    return binary(BinaryOperator.LESS_EQUAL, rows, most, block);
  }

  /** The number of rows is known once the method has been run. */
  private Block ofResult() {
    int known = FewRows.count(primal);
    if (known > 0) {
      Constant enough = Constant.of(known * COLUMNS_PER_ROW);
      return choose(
          binary(BinaryOperator.GREATER_EQUAL, columns.count(), enough, out),
          block -> new FewRows(primal, names, known, block).block());
    }
    Operand many = binary(BinaryOperator.GREATER, columns.count(), Constant.of(FEW_COLUMNS), out);
    BlockBuilder trial = out.nested();
    BlockCopier copier = new BlockCopier(primal.supply(), Map.of(), UnaryOperator.identity());
    Block run = copier.block(primal.body());
    trial.addAll(run.statements());
    Operand value = run.yielded().get(0);
    Operand rows = trial.let(RuntimeCalls.count(value), "rows", Origin.FRAME);
    Block tried = trial.yield(List.of(value, rows, isWide(rows, trial)));
    Operand none = Constant.defaultOf(primal.result());
    Block untried = Block.yielding(List.of(none, Constant.of(0), Constant.FALSE));
    Value found = primal.supply().named(primal.result(), "value");
    Value count = primal.supply().named(Scalar.INT, "rows");
    Value wide = primal.supply().named(Scalar.BOOLEAN, "wide");
    out.add(new If(many, tried, untried, List.of(found, count, wide), Origin.FRAME));
    return choose(wide, block -> new AdjointRows(primal, names, count, block).ofResult(found));
  }

  /** The number of rows is known beforehand. */
  private Block ofWrittenArrays() {
    Operand rows = Constant.of(0);
    for (Parameter parameter : primal.parameters()) {
      if (parameter.written()) {
        rows = Columns.sum(rows, columns.length(parameter), "rows", out);
      }
    }
    Operand wide = isWide(rows, out);
    Operand some = binary(BinaryOperator.GREATER, rows, Constant.of(0), out);
    Operand byRows = both(wide, block -> some, out);
    List<SharedPair> pairs = SharedPair.written(primal);
    if (!pairs.isEmpty()) {
      byRows = both(byRows, block -> distinct(pairs, block), out);
    }
    Operand count = rows;
    return choose(byRows, block -> new AdjointRows(primal, names, count, block).ofWrittenArrays());
  }

  private static Operand distinct(List<SharedPair> pairs, BlockBuilder block) {
    Operand share = SharingChecks.share(pairs, block);
    Operation not = new Operation.Unary(dev.adjoint.processor.ir.UnaryOperator.NOT, share);
    return block.let(not, Origin.FRAME);
  }

  private interface Test {
    Operand in(BlockBuilder block);
  }

  private static Operand both(Operand one, Test other, BlockBuilder block) {
    BlockBuilder then = block.nested();
    Block second = then.yield(List.of(other.in(then)));
    Value both = block.supply().temporary(Scalar.BOOLEAN);
    Block never = Block.yielding(List.of(Constant.FALSE));
    block.add(new If(one, second, never, List.of(both), Origin.FRAME));
    return both;
  }

  private interface RowWise {
    Block in(BlockBuilder block);
  }

  private Block choose(Operand byRows, RowWise rows) {
    Block then = rows.in(out.nested());
    Block otherwise = forward(out.nested());
    List<Value> results = new ArrayList<>();
    for (IrType type : primal.resultTypes()) {
      results.add(primal.supply().named(type, "value"));
    }
    for (Parameter parameter : primal.differentiated()) {
      ArrayType matrix = MatrixCalls.MATRIX;
      results.add(primal.supply().named(matrix, names.component(parameter) + "Rows"));
    }
    out.add(new If(byRows, then, otherwise, results, Origin.FRAME));
    return out.yield(results);
  }
}
