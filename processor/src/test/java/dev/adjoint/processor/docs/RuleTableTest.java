package dev.adjoint.processor.docs;

import dev.adjoint.processor.rules.Behavior;
import dev.adjoint.processor.rules.ElementaryRules;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the rules shows the rules. */
class RuleTableTest {
  private static final String INTRODUCTION =
      """
      # The derivative rules

      This page is written from the table that the compiler uses; a test keeps it so.

      Each line holds for the operator or for the function of that name in `Math` and in `StrictMath`, in `double` and in `float`. A
      formula may use the result. **guarded** means that the partial derivative is infinite or undefined somewhere: there an adjoint
      or tangent of 0 stays 0 instead of becoming NaN. The guard is left out where the signs of the operands show that it cannot
      matter. "Itself" means that the operation is linear and is applied to the adjoint or tangent. `a >~ b` is true if `a` is
      greater, or if both are equal and `a` is to get the derivative: at a tie it goes to the passive operand if there is one, else
      to the first. What happens at other points where a function is not smooth is listed in [non-smooth.md](non-smooth.md).

      """;

  @Test
  void thePageShowsTheTable() throws IOException {
    Pages.keep(
        Pages.ROOT.resolve("docs/rules.md"),
        INTRODUCTION
            + differentiable()
            + "\n## Constant between steps\n\n"
            + "The derivative is 0, and a warning says so where a differentiated value flows in"
            + " ([AD8002](diagnostics/AD8002.md)).\n\n"
            + heads(Behavior.PIECEWISE_CONSTANT)
            + "\n## Refused\n\n"
            + "A differentiated value must not flow into these"
            + " ([AD5001](diagnostics/AD5001.md)).\n\n"
            + heads(Behavior.REFUSED)
            + "\n## Without differentiated arguments\n\n"
            + "These take no floating-point number, so nothing can flow back.\n\n"
            + heads(Behavior.DISCRETE));
  }

  private static List<Rule> rules(Behavior behavior) {
    return ElementaryRules.all().stream().filter(r -> r.behavior() == behavior).toList();
  }

  private static String differentiable() {
    StringBuilder table = new StringBuilder("## Differentiable\n\n");
    table.append("| operation | by | partial derivative | |\n| --- | --- | --- | --- |\n");
    for (Rule rule : rules(Behavior.DIFFERENTIABLE)) {
      String head = "`" + rule.head() + "`";
      for (Partial partial : rule.partials()) {
        String formula = partial.isLinear() ? "itself" : "`" + partial.text() + "`";
        String guarded = partial.singular() ? "guarded" : "";
        table.append(
            "| %s | `%s` | %s | %s |\n".formatted(head, partial.argument(), formula, guarded));
        head = "";
      }
    }
    return table.toString();
  }

  private static String heads(Behavior behavior) {
    return rules(behavior).stream()
        .map(rule -> "* `" + rule.head() + "`\n")
        .collect(Collectors.joining());
  }
}
