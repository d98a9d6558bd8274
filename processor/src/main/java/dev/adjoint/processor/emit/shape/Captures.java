package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.PartialCall;
import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaStatement.Assign;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Declare;
import dev.adjoint.processor.emit.shape.JavaStatement.Execute;
import dev.adjoint.processor.emit.shape.JavaStatement.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees to it that a function reads only variables that never change, as Java requires: what it
 * would read of others is kept in a variable of its own before.
 */
final class Captures {
  private final Map<Variable, Integer> assignments = new HashMap<>();

  private Captures(List<JavaStatement> body) {
    body.forEach(this::count);
  }

  /** Returns the statements of a method, in which all variables are declared, with such copies. */
  static List<JavaStatement> unchanging(List<JavaStatement> body) {
    return any(body) ? new Captures(body).block(body) : body;
  }

  /** Whether there is a function. */
  static boolean any(List<JavaStatement> statements) {
    return statements.stream()
        .anyMatch(
            statement ->
                function(statement) != null || statement.blocks().stream().anyMatch(Captures::any));
  }

  private static PartialCall function(JavaStatement statement) {
    return statement instanceof Execute execute
        ? execute.call().parts().stream()
            .filter(PartialCall.class::isInstance)
            .map(PartialCall.class::cast)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Counts how often each variable gets a value; a declaration without one makes it two. */
  private void count(JavaStatement statement) {
    if (statement instanceof Declare declare) {
      add(declare.variable(), declare.initial() == null ? 2 : 1);
    } else if (statement instanceof CountedLoop loop) {
      add(loop.index(), 2);
    } else if (statement instanceof Assign assign && assign.target() instanceof Read read) {
      add(read.variable(), read.variable().isParameter() ? 2 : 1);
    } else if (statement instanceof Update update && update.target() instanceof Read read) {
      add(read.variable(), 2);
    }
    statement.blocks().forEach(block -> block.forEach(this::count));
  }

  private void add(Variable variable, int times) {
    assignments.merge(variable, times, Integer::sum);
  }

  private List<JavaStatement> block(List<JavaStatement> statements) {
    List<JavaStatement> result = new ArrayList<>();
    for (JavaStatement statement : statements) {
      PartialCall function = function(statement);
      if (function == null) {
        result.add(Nested.map(statement, this::block));
      } else {
        result.add(kept((Execute) statement, function, result));
      }
    }
    return result;
  }

  private JavaStatement kept(Execute statement, PartialCall function, List<JavaStatement> before) {
    List<JavaExpression> arguments = new ArrayList<>();
    for (JavaExpression argument : function.arguments()) {
      if (argument instanceof Read read && assignments.getOrDefault(read.variable(), 0) > 1) {
        Variable changing = read.variable();
        Variable copy = new Variable(changing.type(), changing.proposal() + "Now", false);
        before.add(new Declare(copy, read, statement.origin()));
        arguments.add(new Read(copy));
      } else {
        arguments.add(argument);
      }
    }
    JavaExpression.StaticCall call = (JavaExpression.StaticCall) statement.call();
    PartialCall unchanging =
        new PartialCall(function.method(), List.copyOf(arguments), function.parameter());
    return new Execute(
        new JavaExpression.StaticCall(
            call.owner(), call.method(), List.of(call.arguments().get(0), unchanging), call.type()),
        statement.origin());
  }
}
