package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The variables that statements read or assign, in the order of their first mention. */
final class Mentions {
  private Mentions() {}

  /** The variables in a statement and all that is nested in it. */
  static Set<Variable> in(JavaStatement statement) {
    Set<Variable> variables = inHeader(statement);
    Nested.blocks(statement).forEach(block -> variables.addAll(in(block)));
    return variables;
  }

  /** The variables in statements and all that is nested in them. */
  static Set<Variable> in(List<JavaStatement> statements) {
    Set<Variable> variables = new LinkedHashSet<>();
    statements.forEach(statement -> variables.addAll(in(statement)));
    return variables;
  }

  /** The variables in a statement outside its blocks. */
  static Set<Variable> inHeader(JavaStatement statement) {
    Set<Variable> variables = new LinkedHashSet<>();
    for (JavaExpression expression : expressions(statement)) {
      add(expression, variables);
    }
    return variables;
  }

  private static void add(JavaExpression expression, Set<Variable> variables) {
    if (expression instanceof Read read) {
      variables.add(read.variable());
    }
    expression.parts().forEach(part -> add(part, variables));
  }

  /** Whether the variable is the counter of a loop, which its header declares. */
  static boolean isIndex(JavaStatement statement, Variable variable) {
    return statement instanceof CountedLoop loop && loop.index() == variable;
  }

  /** The expressions directly in a statement, in the order of their evaluation. */
  static List<JavaExpression> expressions(JavaStatement statement) {
    List<JavaExpression> expressions = new ArrayList<>();
    statement.accept(new ExpressionsIn(expressions));
    expressions.removeIf(Objects::isNull);
    return expressions;
  }
}
