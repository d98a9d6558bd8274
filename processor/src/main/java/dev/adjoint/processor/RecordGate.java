package dev.adjoint.processor;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.RecordType;

/** Refuses methods whose records would have to be taken apart, while no later stage does so. */
final class RecordGate {
  private RecordGate() {}

  static boolean refuses(
      MethodTree tree, Signature signature, Block body, DiagnosticSink<Tree> sink) {
    boolean inP =
        !signature.receiverFields().isEmpty()
            || signature.parameters().stream().anyMatch(p -> p.differentiated() && has(p.type()));
    boolean refused = inP || has(signature.result()) || makes(body);
    if (refused) {
      sink.report(
          tree, DiagnosticCode.AD1014, tree.getName(), "a record", "records are not taken apart");
    }
    return refused;
  }

  private static boolean has(IrType type) {
    return type != null
        && type.innermost() instanceof RecordType record
        && RecordType.hasNumbers(record);
  }

  private static boolean makes(Block block) {
    return block.statements().stream()
        .anyMatch(
            s ->
                s instanceof Let let
                        && let.operation() instanceof Operation.NewRecord made
                        && made.recordType().hasNumbers()
                    || Anatomy.blocks(s).stream().anyMatch(RecordGate::makes));
  }
}
