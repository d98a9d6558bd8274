package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Rebuilder;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * One walk in program order: identities, constants, common subexpressions, conditions that are
 * known, results and carried values that are always the same. It only replaces; {@link DeadCode}
 * removes.
 */
final class ForwardPass extends Rebuilder {
  private final Map<Value, Operand> replacements = new HashMap<>();
  private final Map<Value, Operation> definitions = new HashMap<>();
  private final Map<Value, Value> renamed = new HashMap<>();
  private final AlgebraicRules rules = new AlgebraicRules(definitions);

  private ForwardPass() {}

  /** Rewrites a whole body. */
  static Block rewrite(Block body) {
    AvailableExpressions available = new AvailableExpressions(FreshArrays.of(body));
    ForwardPass pass = new ForwardPass();
    Block rewritten = new BlockRewriter(pass, available).rewrite(body);
    return new Substitution(pass.renamed).block(rewritten);
  }

  @Override
  public Operand operand(Operand operand) {
    Operand current = operand;
    while (current instanceof Value value && replacements.containsKey(value)) {
      current = replacements.get(value);
    }
    return current;
  }

  /** Reads {@code operand} wherever {@code value} was read. */
  void replace(Value value, Operand operand) {
    Operand target = operand(operand);
    if (!target.equals(value)) {
      replacements.put(value, target);
    }
  }

  /** Gives a value that was bound before another name, also where it was read already. */
  void rename(Value value, Value named) {
    renamed.put(value, named);
    replacements.put(value, named);
    definitions.put(named, definitions.get(value));
  }

  /** Remembers how a value is computed. */
  void define(Value value, Operation operation) {
    definitions.put(value, operation);
  }

  /** The operation with current operands, as simple as the identities make it. */
  Operation simplified(Operation operation) {
    return rules.simplify(operation(operation));
  }
}
