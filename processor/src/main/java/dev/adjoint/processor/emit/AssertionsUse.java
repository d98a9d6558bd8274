package dev.adjoint.processor.emit;

import dev.adjoint.processor.emit.shape.JavaExpression;
import dev.adjoint.processor.emit.shape.JavaStatement;
import java.util.List;

/** Whether a companion needs the constant that says whether assertions are enabled. */
final class AssertionsUse {
  /** The constant's name. */
  static final String FIELD = "ASSERTIONS";

  private AssertionsUse() {}

  static boolean in(List<JavaStatement> statements) {
    return statements.stream()
        .anyMatch(
            statement ->
                statement.expressions().stream().anyMatch(AssertionsUse::in)
                    || statement.blocks().stream().anyMatch(AssertionsUse::in));
  }

  private static boolean in(JavaExpression expression) {
    return expression instanceof JavaExpression.Assertions
        || expression.parts().stream().anyMatch(AssertionsUse::in);
  }
}
