package dev.adjoint.processor.emit;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.adjoint.processor.emit.print.TypeNames;
import dev.adjoint.processor.emit.shape.JavaExpression;
import dev.adjoint.processor.emit.shape.JavaStatement;
import java.util.List;
import java.util.function.Predicate;

/** What the expressions of a method demand of the method or class around them. */
final class Demands {
  /** The name of the constant that says whether assertions are enabled. */
  static final String ASSERTIONS = "ASSERTIONS";

  private Demands() {}

  /** Whether the statements read the constant {@link #ASSERTIONS}. */
  static boolean assertions(List<JavaStatement> statements) {
    return any(statements, JavaExpression.Assertions.class::isInstance);
  }

  /** Whether the statements make an array of a generic type, which Java can only do unchecked. */
  static boolean uncheckedArrays(List<JavaStatement> statements) {
    return any(
        statements,
        expression ->
            expression instanceof JavaExpression.NewArray array
                && TypeNames.of(array.type().innermost()) instanceof ParameterizedTypeName);
  }

  private static boolean any(List<JavaStatement> statements, Predicate<JavaExpression> demand) {
    return statements.stream()
        .anyMatch(
            statement ->
                statement.expressions().stream().anyMatch(e -> any(e, demand))
                    || statement.blocks().stream().anyMatch(block -> any(block, demand)));
  }

  private static boolean any(JavaExpression expression, Predicate<JavaExpression> demand) {
    return demand.test(expression)
        || expression.parts().stream().anyMatch(part -> any(part, demand));
  }
}
