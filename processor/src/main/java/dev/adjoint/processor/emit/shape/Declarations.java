package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Literal;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaStatement.Assign;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Declare;
import dev.adjoint.processor.ir.Constant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Declares each variable where it is first assigned, in the innermost block that mentions it. */
final class Declarations {
  private Declarations() {}

  /** Adds the declarations of the variables that are not declared around the statements. */
  static List<JavaStatement> declare(List<JavaStatement> statements) {
    return declare(statements, Set.of());
  }

  private static List<JavaStatement> declare(
      List<JavaStatement> statements, Set<Variable> declaredAround) {
    List<Set<Variable>> mentioned = statements.stream().map(Mentions::in).toList();
    Set<Variable> declared = new HashSet<>(declaredAround);
    List<JavaStatement> result = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      JavaStatement statement = statements.get(i);
      for (Variable variable : mentioned.get(i)) {
        if (!variable.isParameter()
            && !declared.contains(variable)
            && !isInner(statement, variable, mentioned.subList(i + 1, mentioned.size()))) {
          declared.add(variable);
          if (assigns(statement, variable)) {
            Assign assign = (Assign) statement;
            statement = new Declare(variable, assign.value(), assign.origin());
          } else {
            result.add(declaration(variable, statements.subList(i, statements.size()), statement));
          }
        }
      }
      result.add(nested(statement, declared));
    }
    return result;
  }

  private static JavaStatement nested(JavaStatement statement, Set<Variable> declared) {
    if (Nested.blocks(statement).isEmpty()) {
      return statement;
    }
    Set<Variable> visible = new HashSet<>(declared);
    if (statement instanceof CountedLoop loop) {
      visible.add(loop.index());
    }
    return Nested.map(statement, inside -> declare(inside, visible));
  }

  private static boolean assigns(JavaStatement statement, Variable variable) {
    return statement instanceof Assign assign
        && assign.target() instanceof Read read
        && read.variable() == variable
        && !ParallelCopies.reads(assign.value(), variable);
  }

  private static JavaStatement declaration(
      Variable variable, List<JavaStatement> scope, JavaStatement first) {
    JavaExpression initial =
        DefiniteAssignment.holds(variable, scope)
            ? null
            : new Literal(Constant.defaultOf(variable.type()));
    return new Declare(variable, initial, first.origin());
  }

  /** Whether the variable belongs into one block inside the statement, or to the loop itself. */
  private static boolean isInner(
      JavaStatement statement, Variable variable, List<Set<Variable>> later) {
    if (Nested.blocks(statement).isEmpty()) {
      return false;
    }
    if (later.stream().anyMatch(set -> set.contains(variable))) {
      return false;
    }
    if (Mentions.isIndex(statement, variable)) {
      return true;
    }
    long blocks =
        Nested.blocks(statement).stream()
            .filter(block -> Mentions.in(block).contains(variable))
            .count();
    return blocks == 1 && !Mentions.inHeader(statement).contains(variable);
  }
}
