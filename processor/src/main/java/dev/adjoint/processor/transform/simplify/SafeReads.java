package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Reads that could fail only for a null reference, after an earlier read of the same reference did
 * not fail: if nobody uses what they give, they need not be there.
 */
final class SafeReads {
  private final Set<Let> reads = Collections.newSetFromMap(new IdentityHashMap<>());

  private SafeReads() {}

  /** Finds the safe reads of a whole body. */
  static SafeReads of(Block body) {
    SafeReads safe = new SafeReads();
    safe.visit(body, Set.of());
    return safe;
  }

  boolean contains(Let let) {
    return reads.contains(let);
  }

  /** Visits a block; {@code before} are the references that earlier statements have read. */
  private void visit(Block block, Set<Operand> before) {
    Set<Operand> known = new HashSet<>(before);
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let) {
        visit(let, known);
      }
      Anatomy.blocks(statement).forEach(inner -> visit(inner, known));
    }
  }

  private void visit(Let let, Set<Operand> known) {
    Operand reference = reference(let.operation());
    if (reference == null) {
      return;
    }
    boolean first = let.origin().isPrimal() && known.add(reference);
    if (!first && known.contains(reference) && !(let.operation() instanceof Operation.Load)) {
      reads.add(let);
    }
  }

  /** What a null reference in would make fail; {@code null} if nothing would. */
  private static Operand reference(Operation operation) {
    if (operation instanceof Operation.Component component) {
      return component.record();
    }
    if (operation instanceof Operation.FieldRead field) {
      return field.object();
    }
    if (operation instanceof Operation.Length length) {
      return length.array();
    }
    return operation instanceof Operation.Load load ? load.array() : null;
  }
}
