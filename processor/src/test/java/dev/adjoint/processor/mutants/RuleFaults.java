package dev.adjoint.processor.mutants;

import java.util.List;

/** Mistakes in the table of derivatives and in how it is applied. */
final class RuleFaults {
  private static final String TABLE = "rules.ElementaryRules.<clinit>";

  private RuleFaults() {}

  private static Fault table(String name, String formula, String wrong) {
    return Fault.of(name, TABLE, Edit.text(formula, wrong));
  }

  static List<Fault> all() {
    return List.of(
        Fault.of("subtraction adds", TABLE, Edit.text("-1", "1")),
        Fault.of("negation keeps the sign", TABLE, Edit.text("-1", "1").at(1)),
        Fault.of("product by the wrong factor", TABLE, Edit.text("b", "a").at(2)),
        table("square without its 2", "2 * a", "a"),
        table("quotient by the divisor: sign", "-y / b", "y / b"),
        table("quotient by the dividend", "1 / b", "b"),
        table("remainder: sign", "-rint((a - y) / b)", "rint((a - y) / b)"),
        table("sqrt without its 2", "1 / (2 * y)", "1 / y"),
        table("cbrt without its square", "1 / (3 * (y * y))", "1 / (3 * y)"),
        table("hypot by the wrong leg", "y == 0 ? 0 : b / y", "y == 0 ? 0 : a / y"),
        table("power keeps its exponent", "b == 0 ? 0 : b * pow(a, b - 1)", "b * pow(a, b)"),
        table("expm1 is exp", "y + 1", "y"),
        table("log10 is log", "0.4342944819032518 / x", "1 / x"),
        table("log1p is log", "1 / (1 + x)", "1 / x"),
        table("sin: sign", "cos(x)", "-cos(x)"),
        table("cos: sign", "-sin(x)", "sin(x)"),
        table("tan: sign", "1 + y * y", "1 - y * y"),
        table("tanh: sign", "1 - y * y", "1 + y * y"),
        table("asin: sign", "1 / sqrt((1 - x) * (1 + x))", "-1 / sqrt((1 - x) * (1 + x))"),
        table("atan without its square", "1 / (1 + x * x)", "1 / (1 + x)"),
        table(
            "atan2: sign",
            "-(abs(a) < abs(b) ? s / l : 1) / (l + s * (s / l))",
            "(abs(a) < abs(b) ? s / l : 1) / (l + s * (s / l))"),
        table("cosh: sign", "sinh(x)", "-sinh(x)"),
        table("abs without its sign", "signum(x)", "1"),
        table("max chooses the other", "a >~ b ? 1 : 0", "a >~ b ? 0 : 1"),
        table("min adds both", "a <~ b ? 0 : 1", "1"),
        table("clamp lets everything pass", "lo >~ x ? 0 : hi <~ x ? 0 : 1", "1"),
        table("copySign forgets the operand's", "signum(a) * copySign(1, s)", "copySign(1, s)"),
        Fault.of("a sign is lost", "rules.Scaler.scale", Edit.answer("is", false)),
        Fault.of(
            "a quotient's sign is lost", "rules.Scaler.quotient", Edit.answer("negative", false)),
        Fault.of("a guard is missing", "rules.Scaler.scale", Edit.answer("isPossible", false)),
        Fault.of(
            "a tangent's sign is lost", "rules.TangentSum.total", Edit.constant("SUBTRACT", "ADD")),
        Fault.of(
            "any product is a square", "rules.Linearization.slopes", Edit.answer("equals", true)),
        Fault.of(
            "a choice goes to the other branch",
            "rules.SelectPartials.adjoints",
            Edit.swapped("new Select")),
        Fault.of(
            "a choice's tangents change places",
            "rules.SelectPartials.tangent",
            Edit.swapped("new Select")),
        Fault.of(
            "a square is never 0", "rules.Signs.binary", Edit.constant("NON_NEGATIVE", "POSITIVE")),
        Fault.of(
            "a conversion is not undone",
            "rules.Linearization.isActive",
            Edit.answer("test", true)));
  }
}
