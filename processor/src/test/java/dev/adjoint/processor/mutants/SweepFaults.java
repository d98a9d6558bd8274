package dev.adjoint.processor.mutants;

import java.util.List;

/** Mistakes in how statements, loops and branches are reversed. */
final class SweepFaults {
  private static final String ROOM = "transform.adjoint.";

  private SweepFaults() {}

  private static Fault fault(String name, String place, Edit edit) {
    return Fault.of(name, ROOM + place, edit);
  }

  static List<Fault> all() {
    return List.of(
        fault(
            "a contribution is added, not subtracted",
            "Bars.add",
            Edit.constant("SUBTRACT", "ADD")),
        fault("an increment becomes an assignment", "Bars.add", Edit.nothing("get")),
        fault("an adjoint that was taken stays", "Bars.take", Edit.called("remove", "get")),
        fault("an overwritten adjoint is not cleared", "MemoryReversal.take", Edit.dropped("add")),
        fault(
            "a stored number's adjoint is lost", "MemoryReversal.take", Edit.dropped("add").at(1)),
        fault("a passive store does not clear", "MemoryReversal.take", Edit.dropped("add").at(2)),
        fault("a load's adjoint is lost", "MemoryReversal.load", Edit.answer("undo", true)),
        fault("clearings are undone too far", "Increments.undo", Edit.answer("takes", true)),
        fault(
            "clearings are undone past reads",
            "Increments.undo",
            Edit.answer("readsOrOverwrites", false)),
        fault("a fill's adjoint is lost", "MemoryReversal.fill", Edit.dropped("add")),
        fault("a fill does not clear", "MemoryReversal.fill", Edit.dropped("add").at(1)),
        fault("a copied range is not cleared", "MemoryReversal.copy", Edit.dropped("add").at(2)),
        fault(
            "a copied range goes elsewhere",
            "MemoryReversal.copy",
            Edit.called("sourceFrom", "targetFrom")),
        fault("a clone's adjoint is lost", "MemoryReversal.made", Edit.dropped("loop")),
        fault("a literal's adjoints are lost", "MemoryReversal.made", Edit.dropped("add")),
        fault("a popped number's adjoint is lost", "MemoryReversal.pop", Edit.dropped("add")),
        fault(
            "carried adjoints never change",
            "LoopReversal.split",
            Edit.answer("isInvariant", true)),
        fault("what flows into a loop is lost", "LoopReversal.split", Edit.dropped("Bars.add")),
        fault(
            "what an iteration hands on is lost", "LoopReversal.reverseBody", Edit.dropped("add")),
        fault("a loop is reversed forwards", "SplitLoop.counted", Edit.answer("test", true)),
        fault(
            "the first iteration is not reversed",
            "SplitLoop.counted",
            Edit.constant("GREATER_EQUAL", "GREATER")),
        fault("the last iteration is not reversed", "SplitLoop.descend", Edit.number(1, 2)),
        fault("iteration 0 is not reversed", "SplitLoop.descend", Edit.number(0, 1)),
        fault("the last index is one too low", "TripCount.last", Edit.number(1, 0)),
        fault("loops from anywhere start at 0", "TripCount.indexAt", Edit.answer("isZero", true)),
        fault("positions are indices", "TripCount.minus", Edit.answer("isZero", true)),
        fault(
            "an inclusive bound counts as exclusive",
            "TripCount.count",
            Edit.constant("LESS_EQUAL", "LESS")),
        fault("inductions go by 1", "SplitLoop.inductions", Edit.answer("is", true)),
        fault(
            "a branch's adjoint counts in both", "BlockReversal.join", Edit.answer("equals", true)),
        fault("a branch's result is lost", "BlockReversal.seed", Edit.answer("isActive", false)),
        fault(
            "the reverse of a branch is lost",
            "BlockReversal.join",
            Edit.dropped("BlockBuilder.add")),
        fault("loads are repeated too late", "Legaliser.findRecipe", Edit.answer("survives", true)),
        fault("values kept once that differ", "LastValues.isTheSame", Edit.returned(true)),
        fault(
            "branches pop in another order", "BlockTape.sink", Edit.called("addFirst", "addLast")),
        fault("pushes sink too far", "BlockTape.isBoundBefore", Edit.returned(true)),
        fault("calls are reversed too late", "DividedCall.onlyAdds", Edit.returned(true)),
        fault("a recursive number's adjoint is lost", "DividedCall.add", Edit.dropped("add")),
        fault(
            "arguments of calls are as they are now",
            "CallReversal.asTheyWere",
            Edit.answer("outlasts", true)),
        fault("a call's adjoints stay in cells", "CallReversal.run", Edit.dropped("forEach")),
        fault(
            "written arrays do not reach a call",
            "CallReversal.reachesShadows",
            Edit.answer("written", false)),
        fault("a seed counts twice", "CallReversal.seedOfArray", Edit.answer("isRuled", true)),
        fault(
            "a returned argument gets a shadow",
            "Shadowing.returned",
            Edit.answer("isEmpty", true)),
        fault(
            "shared rows are not noticed",
            "Accumulation.checked",
            Edit.dropped("requireOneCompanion")),
        fault("a stored row's shadow is lost", "Shadowing.statements", Edit.dropped("add").at(3)),
        fault("shared arguments are distinct", "SweepBuilder.vjp", Edit.answer("isEmpty", true)),
        fault("a scaled square's adjoint is wrong", "BlockReversal.let", Edit.dropped("add")),
        fault("a chosen 0 is not guarded", "BlockReversal.let", Edit.answer("contains", false)),
        fault("loops on order commute", "Commuting.test", Edit.returned(true)));
  }
}
