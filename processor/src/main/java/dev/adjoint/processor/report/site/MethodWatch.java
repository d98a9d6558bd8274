package dev.adjoint.processor.report.site;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.transform.adjoint.StorageNotes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Watches how one method is differentiated. */
final class MethodWatch implements Stages {
  private static final Set<DerivedMethod.Kind> STORING =
      EnumSet.of(DerivedMethod.Kind.VJP, DerivedMethod.Kind.CHUNK);

  private final SourceMethod source;
  private final BiFunction<PrimalMethod, ActivityAnalysis, String> picture;
  private final LeafNames leaves = new LeafNames();
  private final List<StorageNotes.Stored> stored = new ArrayList<>();
  private List<Variable> variables;
  private String drawn;

  MethodWatch(SourceMethod source, BiFunction<PrimalMethod, ActivityAnalysis, String> picture) {
    this.source = source;
    this.picture = picture;
  }

  @Override
  public void primal(String stage, PrimalMethod method) {
    if (stage.equals("lowered")) {
      leaves.add(method);
    }
  }

  @Override
  public void activity(PrimalMethod method, ActivityAnalysis activity) {
    variables = Variables.of(method, activity, leaves);
    drawn = picture.apply(method, activity);
  }

  /** The last stage that all companions go through before they are cut into parts. */
  @Override
  public void derived(String stage, DerivedMethod method) {
    if (stage.equals("jammed") && STORING.contains(method.kind())) {
      stored.addAll(StorageNotes.stored(method));
    }
  }

  SourceMethod source() {
    return source;
  }

  /** What was found; {@code null} if the method was refused before. */
  Findings findings() {
    return variables == null ? null : new Findings(source, variables, stored, drawn);
  }
}
