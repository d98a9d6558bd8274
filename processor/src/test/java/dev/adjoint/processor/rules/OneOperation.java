package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.IrPrinter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.interpret.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One operation on named values, with what {@link Partials} makes of it. */
final class OneOperation {
  private static final Origin ORIGIN = new Origin(1, "", Origin.Role.ADJOINT);

  private final ValueSupply supply;
  private final Let let;
  private final Set<Value> active;

  OneOperation(ValueSupply supply, Operation operation, Value... active) {
    this.supply = supply;
    this.let = new Let(supply.named(operation.type(), "y"), operation, ORIGIN);
    this.active = Set.of(active);
  }

  private List<Value> inputs() {
    return let.operation().operands().stream()
        .filter(Value.class::isInstance)
        .map(Value.class::cast)
        .distinct()
        .toList();
  }

  /** The value of the operation. */
  double value(Object... arguments) {
    Block block = new Block(List.of(let), Block.yielding(List.of(let.target())).end());
    return number(new Interpreter().run(block, inputs(), List.of(arguments)).get(0));
  }

  private static double number(Object result) {
    return ((Number) result).doubleValue();
  }

  /** The code of the adjoints: it yields one amount for each of {@code contributions}. */
  Block adjoints(Operand bar) {
    BlockBuilder out = new BlockBuilder(supply);
    out.add(let);
    List<Operand> amounts = new ArrayList<>();
    for (Contribution contribution :
        Partials.adjoints(out, let, active::contains, Signs.UNKNOWN, bar, false, ORIGIN)) {
      amounts.add(
          contribution.subtract()
              ? out.let(new Operation.Unary(UnaryOperator.NEGATE, contribution.amount()), ORIGIN)
              : contribution.amount());
    }
    return out.yield(amounts);
  }

  /** The contribution to each active operand, of the adjoint {@code bar}. */
  double[] adjoints(Object bar, Object... arguments) {
    Value barValue = supply.named(let.operation().type(), "yBar");
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(bar);
    List<Value> parameters = new ArrayList<>(inputs());
    parameters.add(barValue);
    Block block = adjoints(barValue);
    IrVerifier.verify(
        block,
        parameters,
        block.yielded().stream().map(Operand::type).toList(),
        IrVerifier.Form.STRUCTURED);
    return new Interpreter()
        .run(block, parameters, all).stream().mapToDouble(OneOperation::number).toArray();
  }

  /** The tangent of the result, where every active operand's tangent is {@code dot}. */
  double tangent(Object dot, Object... arguments) {
    BlockBuilder out = new BlockBuilder(supply);
    out.add(let);
    List<Value> parameters = new ArrayList<>(inputs());
    List<Object> all = new ArrayList<>(List.of(arguments));
    List<Value> dots = new ArrayList<>();
    for (Value input : inputs()) {
      dots.add(supply.named(input.type(), input.name() + "Dot"));
      parameters.add(dots.get(dots.size() - 1));
      all.add(dot);
    }
    Optional<Operand> tangent =
        Partials.tangent(
            out,
            let,
            operand ->
                active.contains(operand)
                    ? Optional.of(dots.get(inputs().indexOf(operand)))
                    : Optional.empty(),
            Signs.UNKNOWN,
            ORIGIN);
    if (tangent.isEmpty()) {
      return 0;
    }
    return number(new Interpreter().run(out.yield(List.of(tangent.get())), parameters, all).get(0));
  }

  /** The code of the adjoints as text, without the operation itself. */
  String text(Operand bar) {
    Block block = adjoints(bar);
    List<String> lines = IrPrinter.print(block).lines().map(String::strip).toList();
    return String.join("\n", lines.subList(1, lines.size())).replaceAll("%\\d+:", "");
  }
}
