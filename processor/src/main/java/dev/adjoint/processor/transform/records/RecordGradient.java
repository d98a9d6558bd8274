package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The companion with the primal's name: it makes buffers, calls the companion that accumulates into
 * them, and returns them in a record. The buffers of records are empty: those are made there.
 */
final class RecordGradient {
  private static final String SHADOWS = "dev.adjoint.runtime.Shadows";

  private final Boundary boundary;
  private final DerivedMethod vjp;
  private final List<Input> inputs;
  private final ContractNames names;
  private final BlockBuilder out;
  private final List<ResultComponent> components = new ArrayList<>();
  private final List<Operand> results = new ArrayList<>();
  private final Map<Value, Value> arrays = new LinkedHashMap<>();

  private RecordGradient(Boundary boundary, DerivedMethod vjp) {
    this.boundary = boundary;
    this.vjp = vjp;
    this.inputs = Inputs.of(boundary);
    this.names = new ContractNames(Inputs.method(boundary, inputs));
    this.out = new BlockBuilder(vjp.supply());
  }

  /** Derives the companion from the one that accumulates, which has the contract's signature. */
  static DerivedMethod of(Boundary boundary, DerivedMethod vjp) {
    return new RecordGradient(boundary, vjp).delegate();
  }

  private DerivedMethod delegate() {
    IrType type = vjp.primal().result();
    boolean number = type.rank() == 0 && type.isDifferentiable();
    List<DerivedParameter> parameters = new ArrayList<>();
    List<Operand> arguments = new ArrayList<>();
    Map<DerivedParameter, Value> made = new LinkedHashMap<>();
    for (DerivedParameter parameter : vjp.parameters()) {
      boolean seeded = number && parameter.role() == DerivedParameter.Role.SEED;
      if (parameter.role() == DerivedParameter.Role.BUFFER) {
        made.put(parameter, buffer(parameter));
        arguments.add(made.get(parameter));
      } else if (seeded) {
        arguments.add(Constant.of(1.0));
      } else {
        parameters.add(parameter);
        arguments.add(parameter.value());
      }
    }
    components.add(new ResultComponent("value", type, ""));
    results.add(call(type, arguments));
    made.forEach(this::component);
    Map<Value, Reading> readings = new LinkedHashMap<>();
    new PrimalReadings(boundary).addTo(readings);
    return new DerivedMethod(
        number ? DerivedMethod.Kind.GRADIENT : DerivedMethod.Kind.PULLBACK,
        vjp.primal(),
        names.method(),
        parameters,
        number ? names.gradientRecord() : names.pullbackRecord(),
        components,
        Placement.place(out.yield(results), readings, vjp.supply()),
        vjp.supply(),
        List.of(),
        vjp.records(),
        List.of());
  }

  private Input input(DerivedParameter buffer) {
    return inputs.stream()
        .filter(input -> input.parameter().name().equals(buffer.of()))
        .findFirst()
        .orElseThrow();
  }

  private void component(DerivedParameter parameter, Value buffer) {
    Input input = input(parameter);
    boolean array = input.type() instanceof ArrayType;
    IrType type = array ? buffer.type() : ((ArrayType) buffer.type()).element();
    components.add(
        new ResultComponent(names.component(input.parameter()), type, input.parameter().name()));
    results.add(array ? buffer : out.let(new Operation.Load(buffer, Constant.of(0)), Origin.FRAME));
  }

  private Value buffer(DerivedParameter parameter) {
    ArrayType type = (ArrayType) parameter.value().type();
    Input input = input(parameter);
    if (!(input.type() instanceof ArrayType)) {
      Operation cell = new Operation.NewArray(type, List.of(Constant.of(1)));
      return out.let(cell, parameter.name(), Origin.FRAME);
    }
    Value original = original(input);
    if (input.isRecord()) {
      List<Value> others =
          arrays.keySet().stream().filter(other -> other.type().equals(original.type())).toList();
      Value buffer = emptyUnlessSame(original, others, parameter.value(), out);
      arrays.put(original, buffer);
      return buffer;
    }
    Callee complete = new Callee(Callee.Kind.STATIC, SHADOWS, "complete", type, true);
    List<Operand> arguments = new ArrayList<>(List.of(new Constant(type, null), original));
    arrays.forEach(
        (other, bar) -> {
          if (other.type().equals(type)) {
            arguments.add(other);
            arguments.add(bar);
          }
        });
    Value buffer =
        out.let(new Operation.Invoke(complete, arguments), parameter.name(), Origin.FRAME);
    arrays.put(original, buffer);
    return buffer;
  }

  /** The array of the primal: a parameter, or a field of the receiver. */
  private Value original(Input input) {
    return input.leaves().isEmpty() || input.isRecord()
        ? input.parameter().value()
        : input.leaves().get(0).parameter().value();
  }

  /** The buffer of another array of records that is the same, or else a new one. */
  private Value emptyUnlessSame(
      Value original, List<Value> others, Value like, BlockBuilder block) {
    if (others.isEmpty()) {
      return emptyLike(original, (ArrayType) like.type(), like.name(), block);
    }
    Value other = others.get(0);
    Operand same =
        block.let(new Operation.Binary(BinaryOperator.EQUAL, original, other), Origin.FRAME);
    BlockBuilder otherwise = block.nested();
    Value empty = emptyUnlessSame(original, others.subList(1, others.size()), like, otherwise);
    Value result = block.supply().like(like);
    block.add(
        new If(
            same,
            Block.yielding(List.of(arrays.get(other))),
            otherwise.yield(List.of(empty)),
            List.of(result),
            Origin.FRAME));
    return result;
  }

  /** An array of nothing for each record of an array. */
  private static Value emptyLike(Operand array, ArrayType type, String name, BlockBuilder out) {
    Operand absent =
        out.let(
            new Operation.Binary(BinaryOperator.EQUAL, array, new Constant(array.type(), null)),
            Origin.FRAME);
    BlockBuilder present = out.nested();
    Value length = present.let(new Operation.Length(array), Origin.FRAME);
    Value made = present.let(new Operation.NewArray(type, List.of(length)), name, Origin.FRAME);
    if (type.rank() > 1) {
      Unpacking.loop(
          length,
          present,
          (index, body) -> {
            Value row = body.let(new Operation.Load(array, index), Origin.FRAME);
            Value empty = emptyLike(row, (ArrayType) type.element(), "", body);
            body.add(new Store(made, index, empty, Origin.FRAME));
          });
    }
    Value result = out.supply().named(type, name);
    out.add(
        new If(
            absent,
            Block.yielding(List.of(new Constant(type, null))),
            present.yield(List.of(made)),
            List.of(result),
            Origin.FRAME));
    return result;
  }

  private Value call(IrType type, List<Operand> arguments) {
    SourceMethod source = vjp.primal().source();
    String companion = ContractNames.adjointCompanion(source);
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            source.packageName().isEmpty() ? companion : source.packageName() + "." + companion,
            vjp.name(),
            type,
            false);
    return out.let(new Operation.Invoke(callee, arguments), "value", Origin.FRAME);
  }
}
