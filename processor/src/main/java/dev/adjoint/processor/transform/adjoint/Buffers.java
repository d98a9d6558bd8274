package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.SurelyRead;
import dev.adjoint.processor.ir.Anatomy;
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
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the adjoint buffers that a companion returns. Where the caller may have passed one array as
 * two parameters, the two share a buffer then, so that it gets the total derivative: shadows follow
 * references as the originals do.
 */
public final class Buffers {
  private final Function<Parameter, String> names;
  private final BlockBuilder out;
  private final Set<Operand> read;
  private boolean guarded;
  private final Map<Parameter, Value> made = new LinkedHashMap<>();

  /**
   * Prepares for one method.
   *
   * @param names what the buffer of each parameter is called
   * @param out where they are made
   */
  public Buffers(PrimalMethod primal, Function<Parameter, String> names, BlockBuilder out) {
    this.names = names;
    this.out = out;
    this.read = SurelyRead.of(primal);
    Anatomy.forEach(primal.body(), this::look);
  }

  /** A buffer of zeros for a parameter. */
  public Value make(Parameter parameter) {
    Value value = parameter.value();
    Value buffer;
    if (value.type() instanceof ArrayType) {
      buffer = shared(parameter, List.copyOf(made.entrySet()), out);
    } else {
      buffer =
          out.let(
              new Operation.NewArray(new ArrayType(value.type()), List.of(Constant.of(1))),
              names.apply(parameter),
              Origin.FRAME);
    }
    made.put(parameter, buffer);
    return buffer;
  }

  /**
   * Zeros; where the method throws on purpose no exception comes before its, and where it does not
   * look at the array there is none.
   */
  private Operation zeros(Value value) {
    return mayBeNull(value) ? RuntimeCalls.zerosLike(value) : new Operation.ZerosLike(value);
  }

  /** Whether the buffer of an array may be null, as the array is in some calls. */
  public boolean mayBeNull(Value array) {
    return guarded || !read.contains(array);
  }

  private void look(Statement statement) {
    guarded |=
        Anatomy.blocks(statement).stream()
            .anyMatch(block -> block.end() instanceof Terminator.Throw);
  }

  /** The buffer of the first earlier parameter that is the same array, or else a new one. */
  private Value shared(
      Parameter parameter, List<Map.Entry<Parameter, Value>> earlier, BlockBuilder block) {
    Value value = parameter.value();
    String name = names.apply(parameter);
    if (earlier.isEmpty()) {
      return block.let(zeros(value), name, Origin.FRAME);
    }
    Value other = earlier.get(0).getKey().value();
    List<Map.Entry<Parameter, Value>> rest = earlier.subList(1, earlier.size());
    if (!other.type().equals(value.type())) {
      return shared(parameter, rest, block);
    }
    Operand same =
        block.let(new Operation.Binary(BinaryOperator.EQUAL, value, other), Origin.FRAME);
    BlockBuilder otherwise = block.nested();
    Block fresh = otherwise.yield(List.of(shared(parameter, rest, otherwise)));
    Value result = block.supply().named(value.type(), name);
    block.add(
        new If(
            same,
            Block.yielding(List.of(earlier.get(0).getValue())),
            fresh,
            List.of(result),
            Origin.FRAME));
    return result;
  }
}
