package dev.adjoint.processor.report;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.emit.print.TracedText;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.transform.outline.Outlined;
import java.util.function.Supplier;

/** Two who watch. */
public record BothStages(Stages one, Stages other) implements Stages {
  @Override
  public void source(Object tree) {
    one.source(tree);
    other.source(tree);
  }

  @Override
  public void primal(String stage, PrimalMethod method) {
    one.primal(stage, method);
    other.primal(stage, method);
  }

  @Override
  public void activity(PrimalMethod method, ActivityAnalysis activity) {
    one.activity(method, activity);
    other.activity(method, activity);
  }

  @Override
  public void derived(String stage, DerivedMethod method) {
    one.derived(stage, method);
    other.derived(stage, method);
  }

  @Override
  public void reversal(String companion, Supplier<String> text) {
    one.reversal(companion, text);
    other.reversal(companion, text);
  }

  @Override
  public void companion(CompanionKind kind, String name, Outlined outlined, TracedText text) {
    one.companion(kind, name, outlined, text);
    other.companion(kind, name, outlined, text);
  }
}
