package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the call of a flat Hessian-vector product into one of the contract's. */
final class ProductCall {
  private final DerivedMethod flat;
  private final DerivedMethod packaged;
  private final List<Input> inputs;
  private final Map<Operand, List<Operand>> results = new HashMap<>();

  ProductCall(DerivedMethod flat, DerivedMethod packaged, List<Input> inputs) {
    this.flat = flat;
    this.packaged = packaged;
    this.inputs = inputs.stream().filter(Input::isInP).toList();
  }

  /** Rewrites the calls in a block. */
  Block rewrite(Block block) {
    BlockBuilder out = new BlockBuilder(flat.supply());
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let && let.operation() instanceof Operation.Invoke call) {
        if (call.callee().name().equals(flat.name())) {
          call(let.target(), call, out);
        } else {
          out.add(let);
        }
      } else if (statement instanceof Let let
          && let.operation() instanceof Operation.Component component
          && results.containsKey(component.record())) {
        Operand read = results.get(component.record()).get(component.index());
        out.add(new Let(let.target(), new Operation.Copy(read), let.origin()));
      } else {
        out.add(NestedBlocks.with(statement, this::rewrite));
      }
    }
    return out.end(block.end());
  }

  private void call(Value target, Operation.Invoke call, BlockBuilder out) {
    List<Operand> arguments = new ArrayList<>();
    for (DerivedParameter parameter : packaged.parameters()) {
      arguments.add(
          parameter.role() == DerivedParameter.Role.PRIMAL
              ? argument(parameter, call)
              : direction(parameter, call, out));
    }
    List<RecordType.Component> components =
        packaged.components().stream()
            .map(c -> new RecordType.Component(c.name(), c.type()))
            .toList();
    RecordType old = (RecordType) call.callee().result();
    RecordType record = new RecordType(old.javaName(), old.access(), components);
    Callee callee =
        new Callee(
            call.callee().kind(), call.callee().owner(), call.callee().name(), record, false);
    Value product = out.let(new Operation.Invoke(callee, arguments), target.name(), Origin.FRAME);
    List<Operand> read = new ArrayList<>();
    read.add(out.let(new Operation.Component(product, 0), Origin.FRAME));
    for (int k = 1; k < components.size(); k++) {
      Value part = out.let(new Operation.Component(product, k), Origin.FRAME);
      if (inputs.get((k - 1) % inputs.size()).isRecord()) {
        Leaf.of(part.type()).forEach(leaf -> read.add(leaf(part, leaf, out)));
      } else {
        read.add(part);
      }
    }
    results.put(target, read);
  }

  private static Operand leaf(Operand record, Leaf leaf, BlockBuilder out) {
    Operand inner = record;
    for (int step : leaf.path()) {
      inner = out.let(new Operation.Component(inner, step), Origin.FRAME);
    }
    return inner;
  }

  private Operand argument(DerivedParameter parameter, Operation.Invoke call) {
    for (int k = 0; k < flat.parameters().size(); k++) {
      if (flat.parameters().get(k).value().equals(parameter.value())) {
        return call.arguments().get(k);
      }
    }
    throw new IllegalStateException("no argument for " + parameter.name());
  }

  private Operand direction(DerivedParameter parameter, Operation.Invoke call, BlockBuilder out) {
    Input input =
        inputs.stream()
            .filter(each -> each.parameter().name().equals(parameter.of()))
            .findFirst()
            .orElseThrow();
    List<Operand> leaves = new ArrayList<>();
    for (int k = 0; k < flat.parameters().size(); k++) {
      DerivedParameter each = flat.parameters().get(k);
      if (each.role() == DerivedParameter.Role.TANGENT && input.covers(each.of())) {
        leaves.add(call.arguments().get(k));
      }
    }
    return input.isRecord()
        ? Unpacking.pack(parameter.value().type(), leaves, parameter.name(), out)
        : leaves.get(0);
  }
}
