package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.batching.Batching;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a Jacobian: one for each entry of each parameter in P. An array that is passed as
 * two parameters has one set of directions, so that both get its total derivative.
 */
final class Columns {
  private final PrimalMethod primal;
  private final ContractNames names;
  private final Map<Parameter, Operand> lengths = new LinkedHashMap<>();
  private final Map<Parameter, Operand> starts = new LinkedHashMap<>();
  private Operand count = Constant.of(0);

  /** Counts the columns in {@code out}. */
  Columns(PrimalMethod primal, ContractNames names, BlockBuilder out) {
    this.primal = primal;
    this.names = names;
    for (Parameter parameter : primal.differentiated()) {
      Operand length = length(parameter, out);
      lengths.put(parameter, length);
      starts.put(parameter, count);
      count = sum(count, length, "columns", out);
    }
  }

  private static Operand length(Parameter parameter, BlockBuilder out) {
    return parameter.value().type() instanceof Scalar
        ? Constant.of(1)
        : out.let(
            RuntimeCalls.count(parameter.value()), parameter.name() + "Columns", Origin.FRAME);
  }

  /** The sum of two counts. */
  static Operand sum(Operand one, Operand other, String name, BlockBuilder out) {
    if (one instanceof Constant a && a.is(0)) {
      return other;
    }
    return out.let(new Operation.Binary(BinaryOperator.ADD, one, other), name, Origin.FRAME);
  }

  /** How many there are. */
  Operand count() {
    return count;
  }

  /** How many there are for a parameter. */
  Operand length(Parameter parameter) {
    return lengths.get(parameter);
  }

  /** The first one of a parameter, which is known after {@link #directions}. */
  Operand start(Parameter parameter) {
    return starts.get(parameter);
  }

  /** Makes the vectors of the inputs: what takes the place of the tangent of each parameter. */
  Map<Parameter, Value> directions(BlockBuilder out) {
    Map<Parameter, Value> directions = new LinkedHashMap<>();
    for (Parameter parameter : primal.differentiated()) {
      if (parameter.value().type() instanceof ArrayType type) {
        List<Parameter> earlier =
            directions.keySet().stream().filter(p -> p.value().type().equals(type)).toList();
        Place place = place(parameter, earlier, directions, out);
        starts.put(parameter, place.start());
        directions.put(parameter, place.vectors());
      } else {
        Operation unit = MatrixCalls.unit(parameter.value().type(), start(parameter), count);
        directions.put(parameter, out.let(unit, names.tangent(parameter), Origin.FRAME));
      }
    }
    return directions;
  }

  /** Where the directions of an array begin, and its vectors. */
  private record Place(Operand start, Value vectors) {}

  private Place place(
      Parameter parameter,
      List<Parameter> earlier,
      Map<Parameter, Value> directions,
      BlockBuilder out) {
    Value array = parameter.value();
    ArrayType type = Batching.lifted(array.type());
    String name = names.tangent(parameter);
    if (earlier.isEmpty()) {
      Operation units = MatrixCalls.units(type, array, starts.get(parameter), count);
      return new Place(starts.get(parameter), out.let(units, name, Origin.FRAME));
    }
    Parameter first = earlier.get(0);
    Operand same =
        out.let(new Operation.Binary(BinaryOperator.EQUAL, array, first.value()), Origin.FRAME);
    BlockBuilder otherwise = out.nested();
    Place own = place(parameter, earlier.subList(1, earlier.size()), directions, otherwise);
    Block fresh = otherwise.yield(List.of(own.start(), own.vectors()));
    Value start = out.supply().named(Scalar.INT, parameter.name() + "First");
    Value vectors = out.supply().named(type, name);
    Block shared = Block.yielding(List.of(starts.get(first), directions.get(first)));
    out.add(new If(same, shared, fresh, List.of(start, vectors), Origin.FRAME));
    return new Place(start, vectors);
  }
}
