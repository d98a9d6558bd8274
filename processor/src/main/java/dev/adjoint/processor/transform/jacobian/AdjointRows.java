package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.adjoint.Buffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a Jacobian one after the other, each by a call of the adjoint. */
final class AdjointRows {
  private final PrimalMethod primal;
  private final ContractNames names;
  private final Operand count;
  private final BlockBuilder out;
  private final Value row;
  private final BlockBuilder body;

  /** Prepares {@code count} rows, which are computed in {@code out}. */
  AdjointRows(PrimalMethod primal, ContractNames names, Operand count, BlockBuilder out) {
    this.primal = primal;
    this.names = names;
    this.count = count;
    this.out = out;
    this.row = primal.supply().named(Scalar.INT, "row");
    this.body = out.nested();
  }

  /** The block for a method that returns an array, which it has returned already. */
  Block ofResult(Operand value) {
    List<Operand> arguments = new ArrayList<>();
    primal.parameters().forEach(p -> arguments.add(p.value()));
    String seed = names.seed(primal.results().get(0));
    arguments.add(body.let(MatrixCalls.seed(value, row), seed, Origin.FRAME));
    Map<Parameter, Operand> buffers = buffers(Map.of());
    arguments.addAll(buffers.values());
    body.let(MatrixCalls.vjp(primal, names, arguments), Origin.FRAME);
    return loop(List.of(value), buffers);
  }

  /**
   * The block for a {@code void} method. The first row changes the arguments as the method does;
   * the others work on copies of what they were.
   */
  Block ofWrittenArrays() {
    Map<Parameter, Operand> seeds = new LinkedHashMap<>();
    List<Operand> arguments = new ArrayList<>();
    Operand entry = row;
    for (Parameter parameter : primal.parameters()) {
      if (parameter.written()) {
        Operation copy = MatrixCalls.copy(parameter.value());
        Operand before = out.let(copy, parameter.name() + "Before", Origin.FRAME);
        arguments.add(argument(parameter, before));
        Operation seed = MatrixCalls.seed(before, entry);
        seeds.put(parameter, body.let(seed, names.buffer(parameter), Origin.FRAME));
        Operand length = body.let(RuntimeCalls.count(before), Origin.FRAME);
        Operation rest = new Operation.Binary(BinaryOperator.SUBTRACT, entry, length);
        entry = body.let(rest, Origin.FRAME);
      } else {
        arguments.add(parameter.value());
      }
    }
    Map<Parameter, Operand> buffers = buffers(seeds);
    arguments.addAll(buffers.values());
    body.add(new Perform(MatrixCalls.vjp(primal, names, arguments), Origin.FRAME));
    return loop(List.of(), buffers);
  }

  private Operand argument(Parameter parameter, Operand before) {
    Operand first =
        body.let(new Operation.Binary(BinaryOperator.EQUAL, row, Constant.of(0)), Origin.FRAME);
    BlockBuilder otherwise = body.nested();
    Operand copy = otherwise.let(MatrixCalls.copy(before), Origin.FRAME);
    Value argument = primal.supply().named(parameter.value().type(), parameter.name() + "Now");
    body.add(
        new If(
            first,
            Block.yielding(List.of(parameter.value())),
            otherwise.yield(List.of(copy)),
            List.of(argument),
            Origin.FRAME));
    return argument;
  }

  /** The buffers of one row, in the order of P; some are given. */
  private Map<Parameter, Operand> buffers(Map<Parameter, Operand> given) {
    Buffers fresh = new Buffers(primal, names::buffer, body);
    Map<Parameter, Operand> buffers = new LinkedHashMap<>();
    for (Parameter parameter : primal.differentiated()) {
      Operand seed = given.get(parameter);
      buffers.put(parameter, seed == null ? fresh.make(parameter) : seed);
    }
    return buffers;
  }

  private Block loop(List<Operand> values, Map<Parameter, Operand> buffers) {
    List<Operand> results = new ArrayList<>(values);
    buffers.forEach(
        (parameter, buffer) -> {
          ArrayType type = MatrixCalls.MATRIX;
          Operation made = new Operation.NewArray(type, List.of(count));
          Value matrix = out.let(made, names.component(parameter) + "Rows", Origin.FRAME);
          Operand derivatives = MatrixCalls.row(buffer, body);
          body.add(new Store(matrix, row, derivatives, Origin.FRAME));
          results.add(matrix);
        });
    out.add(
        new For(
            row,
            Constant.of(0),
            BinaryOperator.LESS,
            count,
            1,
            List.of(),
            -1,
            body.yield(List.of()),
            List.of(),
            Origin.FRAME));
    return out.yield(results);
  }
}
