package dev.adjoint.check;

import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Bits;
import java.util.Optional;

/** Whether companions return what the method returns, and change arguments as it does. */
final class Agreement {
  private final Access access;
  private final Run base;
  private final Findings findings;

  Agreement(Access access, Run base, Findings findings) {
    this.access = access;
    this.base = base;
    this.findings = findings;
  }

  /** Compares a run of a companion with that of the method. */
  void of(String companion, Run run) {
    String value = "value of " + companion + ", bit for bit";
    Bits.difference(access, "value", run.value(), base.value())
        .ifPresentOrElse(
            d -> findings.state(value, Outcome.WRONG, d.name(), text(d)),
            () -> findings.state(value, Outcome.CORRECT, "", ""));
    String arguments = "arguments after " + companion;
    Optional<Bits.Difference> changed =
        Bits.difference(access, "argument ", run.arguments(), base.arguments());
    changed.ifPresentOrElse(
        d -> findings.state(arguments, Outcome.WRONG, d.name(), text(d)),
        () -> findings.state(arguments, Outcome.CORRECT, "", ""));
  }

  private static String text(Bits.Difference difference) {
    return "companion " + difference.left() + ", method " + difference.right();
  }
}
