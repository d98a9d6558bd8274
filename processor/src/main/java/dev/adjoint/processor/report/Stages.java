package dev.adjoint.processor.report;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.transform.outline.Outlined;
import java.util.function.Supplier;

/** Watches what each stage hands to the next, for one method or one class. */
public interface Stages {
  /** Nobody watches. */
  Stages NONE = new Stages() {};

  /** The primal's source, as its tree spells it. */
  default void source(Object tree) {}

  /** A stage of the primal. */
  default void primal(String stage, PrimalMethod method) {}

  /** What depends on inputs, and what outputs depend on. */
  default void activity(PrimalMethod method, ActivityAnalysis activity) {}

  /** A stage of a companion method. */
  default void derived(String stage, DerivedMethod method) {}

  /** How a companion is reversed, and why. */
  default void reversal(String companion, Supplier<String> text) {}

  /**
   * A finished companion class.
   *
   * @param kind which one it is
   * @param name its qualified name
   * @param outlined its methods
   * @param text its source
   */
  default void companion(CompanionKind kind, String name, Outlined outlined, TracedText text) {}
}
