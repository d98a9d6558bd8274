package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.StaticCall;
import dev.adjoint.processor.emit.shape.JavaExpression.StaticField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The packages and classes whose static members are named, which a variable would obscure. */
final class OwnerNames {
  private OwnerNames() {}

  /** The parts of the qualified names. */
  static Set<String> in(List<JavaStatement> statements) {
    Set<String> names = new HashSet<>();
    for (JavaStatement statement : statements) {
      Mentions.expressions(statement).forEach(expression -> add(expression, names));
      Nested.blocks(statement).forEach(block -> names.addAll(in(block)));
    }
    return names;
  }

  private static void add(JavaExpression expression, Set<String> names) {
    if (expression instanceof StaticCall call) {
      names.addAll(List.of(call.owner().split("\\.")));
    } else if (expression instanceof StaticField field) {
      names.addAll(List.of(field.owner().split("\\.")));
    }
    expression.parts().forEach(part -> add(part, names));
  }
}
