package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Origin;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where expressions come from that are written inline: a statement of Java may contain what several
 * statements of the primal became.
 */
public final class ExpressionOrigins {
  private final boolean on;

  /** By identity: two places that read the same come from two. */
  private final Map<JavaExpression, Origin> origins = new IdentityHashMap<>();

  private ExpressionOrigins(boolean on) {
    this.on = on;
  }

  /** Takes nothing down. */
  public static ExpressionOrigins off() {
    return new ExpressionOrigins(false);
  }

  /** Takes everything down. */
  public static ExpressionOrigins on() {
    return new ExpressionOrigins(true);
  }

  /** Says where an expression comes from, and all that is in it of which that is not known yet. */
  void put(JavaExpression expression, Origin origin) {
    if (on && origin.line() > 0 && origins.putIfAbsent(expression, origin) == null) {
      // Its parts too, for tidying may take it apart: of x = x + e only e is left.
      expression.parts().forEach(part -> put(part, origin));
    }
  }

  /** Where what is directly in a statement comes from, the statement itself first. */
  public List<Origin> of(JavaStatement statement) {
    Set<Origin> found = new LinkedHashSet<>();
    if (statement.origin().line() > 0) {
      found.add(statement.origin());
    }
    statement.expressions().forEach(expression -> collect(expression, found));
    return List.copyOf(found);
  }

  private void collect(JavaExpression expression, Set<Origin> found) {
    if (origins.containsKey(expression)) {
      found.add(origins.get(expression));
    }
    expression.parts().forEach(part -> collect(part, found));
  }
}
