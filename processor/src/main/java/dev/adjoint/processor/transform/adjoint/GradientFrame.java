package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The companion with the primal's name for a method with loops: it makes buffers, calls the
 * companion that accumulates into them, and returns them in a record.
 */
final class GradientFrame {
  private final PrimalMethod primal;
  private final ContractNames names;
  private final BlockBuilder out;
  private final String companion;

  GradientFrame(PrimalMethod primal, String companion) {
    this.primal = primal;
    this.companion = companion;
    this.names = new ContractNames(primal);
    this.out = new BlockBuilder(primal.supply());
  }

  DerivedMethod delegate() {
    boolean number = primal.result().rank() == 0;
    List<DerivedParameter> parameters = new ArrayList<>();
    List<Operand> arguments = new ArrayList<>();
    for (Parameter parameter : primal.parameters()) {
      parameters.add(
          new DerivedParameter(
              parameter.value(),
              parameter.name(),
              parameter.javaType(),
              DerivedParameter.Role.PRIMAL,
              ""));
      arguments.add(parameter.value());
    }
    if (number) {
      arguments.add(Constant.of(1.0));
    } else {
      Value seed = primal.supply().named(primal.result(), names.seed(primal.results().get(0)));
      parameters.add(
          new DerivedParameter(
              seed,
              names.seed(primal.results().get(0)),
              primal.result().javaName(),
              DerivedParameter.Role.SEED,
              ""));
      arguments.add(seed);
    }
    Map<Parameter, Value> buffers = new LinkedHashMap<>();
    Buffers fresh = new Buffers(primal, names::buffer, out);
    for (Parameter parameter : primal.differentiated()) {
      buffers.put(parameter, fresh.make(parameter));
    }
    arguments.addAll(buffers.values());
    List<Operand> results = new ArrayList<>(List.of(call(arguments)));
    List<ResultComponent> components = new ArrayList<>();
    components.add(new ResultComponent("value", primal.result(), ""));
    buffers.forEach(
        (parameter, buffer) -> {
          IrType type = parameter.value().type();
          components.add(new ResultComponent(names.component(parameter), type, parameter.name()));
          results.add(
              type instanceof ArrayType
                  ? buffer
                  : out.let(new Operation.Load(buffer, Constant.of(0)), Origin.FRAME));
        });
    return new DerivedMethod(
        number ? DerivedMethod.Kind.GRADIENT : DerivedMethod.Kind.PULLBACK,
        primal,
        names.method(),
        parameters,
        number ? names.gradientRecord() : names.pullbackRecord(),
        components,
        out.yield(results),
        primal.supply(),
        List.of());
  }

  private Value call(List<Operand> arguments) {
    String packageName = primal.source().packageName();
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            packageName.isEmpty() ? companion : packageName + "." + companion,
            names.vjpMethod(),
            primal.result(),
            false);
    return out.let(new Operation.Invoke(callee, arguments), "value", Origin.FRAME);
  }
}
