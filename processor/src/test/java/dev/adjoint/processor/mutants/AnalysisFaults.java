package dev.adjoint.processor.mutants;

import java.util.List;

/** Mistakes in the analyses and in the other transforms. */
final class AnalysisFaults {
  private static final String STABILITY = "analysis.memory.Stability.";
  private static final String FLOW = "analysis.activity.DataFlow.";
  private static final String TANGENT = "transform.tangent.TangentBlock.";

  private AnalysisFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("nothing is overwritten", STABILITY + "overwrites", Edit.returned(false)),
        Fault.of("arguments are never one array", STABILITY + "mayBeOne", Edit.returned(false)),
        Fault.of("an alias is ignored", STABILITY + "mayAlias", Edit.answer("equals", false)),
        Fault.of("writes to one array differ", STABILITY + "mayOverwrite", Edit.returned(false)),
        Fault.of("writes never follow", STABILITY + "canFollow", Edit.returned(false)),
        Fault.of("writes are to newer arrays", STABILITY + "isNewer", Edit.returned(true)),
        Fault.of("loads never change", STABILITY + "isUnchangedIn", Edit.returned(true)),
        Fault.of("arrays outlast everything", STABILITY + "outlasts", Edit.returned(true)),
        Fault.of("every array is of its iteration", STABILITY + "isFresh", Edit.returned(true)),
        Fault.of("stored copies stay", STABILITY + "storedCopy", Edit.answer("noneMatch", true)),
        Fault.of("rows are distinct", STABILITY + "rowsAreDistinct", Edit.returned(true)),
        Fault.of("any bases are comparable", STABILITY + "comparable", Edit.returned(true)),
        Fault.of("every base is fixed", STABILITY + "isFixed", Edit.returned(true)),
        Fault.of("shared arguments unnoticed", STABILITY + "assumeDistinct", Edit.dropped("add")),
        Fault.of("other writes ignored", STABILITY + "isOnlyWriteIn", Edit.returned(true)),
        Fault.of(
            "later writes do not hinder fusion",
            "analysis.plan.FusionAnalysis.obstacle",
            Edit.answer("anyMatch", false).at(1)),
        Fault.of(
            "calls do not hinder fusion",
            "analysis.plan.FusionAnalysis.obstacle",
            Edit.answer("anyMatch", false)),
        Fault.of(
            "an activity is missed behind references",
            "analysis.activity.ActivityAnalysis.<init>",
            Edit.dropped("closeOverReferences")),
        Fault.of("activity ends at stores", FLOW + "visit", Edit.dropped("flow")),
        Fault.of("activity ends at copies", FLOW + "visit", Edit.dropped("copy")),
        Fault.of("activity ends at fills", FLOW + "visit", Edit.dropped("flow").at(3)),
        Fault.of("activity ends at branches", FLOW + "visit", Edit.dropped("join")),
        Fault.of("activity ends at loads", FLOW + "visitLet", Edit.dropped("fetch")),
        Fault.of("activity ends at iterations", FLOW + "visitLoop", Edit.dropped("scalar").at(1)),
        Fault.of("activity ends at calls", FLOW + "call", Edit.answer("written", false)),
        Fault.of(
            "scratch is always covered", "analysis.memory.Coverage.covered", Edit.returned(true)),
        Fault.of("a tangent is not stored", TANGENT + "visitStore", Edit.dropped("add").at(1)),
        Fault.of("a tangent is not filled", TANGENT + "visitFill", Edit.dropped("add").at(1)),
        Fault.of("a tangent is not copied", TANGENT + "visitCopyRange", Edit.dropped("add").at(1)),
        Fault.of(
            "tangents of carried numbers start at 0",
            TANGENT + "carried",
            Edit.answer("booleanValue", false)),
        Fault.of(
            "products of tangents are lost",
            "rules.Partials.tangent",
            Edit.answer("isPresent", false)),
        Fault.of(
            "loads are shared across stores",
            "transform.simplify.MemoryEffects.mayAlias",
            Edit.returned(false)),
        Fault.of(
            "loads are shared across loops",
            "transform.simplify.AvailableExpressions.lookUp",
            Edit.answer("noneMatch", true)),
        Fault.of(
            "x - (-y) is x - y",
            "transform.simplify.AlgebraicRules.difference",
            Edit.constant("ADD", "SUBTRACT")),
        Fault.of(
            "constants are combined by their sum",
            "transform.simplify.AlgebraicRules.reassociated",
            Edit.constant("SUBTRACT", "ADD").at(1)),
        Fault.of(
            "0 is neutral in any sum",
            "transform.simplify.AlgebraicRules.isNeutral",
            Edit.answer("isFloating", false)),
        Fault.of(
            "the state of a checkpoint has no arrays",
            "transform.checkpoint.LoopState.of",
            Edit.answer("changesIn", false)));
  }
}
