package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the variables that a statement gives new values. */
final class BoundNames {
  private final Set<String> names = new HashSet<>();

  private BoundNames() {}

  /** The names, with those in all nested blocks. */
  static Set<String> of(Statement statement) {
    BoundNames bound = new BoundNames();
    bound.statement(statement);
    return bound.names;
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      names.add(let.target().name());
    } else if (statement instanceof If choice) {
      add(choice.results());
      block(choice.then());
      block(choice.otherwise());
    } else if (statement instanceof Labeled labeled) {
      add(labeled.results());
      block(labeled.body());
    } else if (statement instanceof Loop loop) {
      add(loop.results());
      add(loop.carried().stream().map(Carried::parameter).toList());
      block(loop.body());
    }
  }

  private void add(List<Value> values) {
    values.forEach(value -> names.add(value.name()));
  }

  private void block(Block block) {
    block.statements().forEach(this::statement);
  }
}
