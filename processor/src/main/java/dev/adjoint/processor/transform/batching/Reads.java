package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each value is read by some code. */
final class Reads {
  private final Map<Operand, Integer> counts = new HashMap<>();

  private Reads() {}

  /** Counts the reads of a whole body. */
  static Reads of(Block body) {
    Reads reads = new Reads();
    Anatomy.forEachRead(body, reads::add);
    return reads;
  }

  /** Counts the reads of statements and of what is nested in them. */
  static Reads of(List<Statement> statements) {
    Reads reads = new Reads();
    for (Statement statement : statements) {
      Anatomy.reads(statement).forEach(reads::add);
      Anatomy.blocks(statement).forEach(block -> Anatomy.forEachRead(block, reads::add));
    }
    return reads;
  }

  private void add(Operand operand) {
    counts.merge(operand, 1, Integer::sum);
  }

  /** How often a value is read. */
  int of(Value value) {
    return counts.getOrDefault(value, 0);
  }
}
