package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Stores what is kept where it is bound. */
final class KeptStores {
  private final Kept kept;

  KeptStores(Kept kept) {
    this.kept = kept;
  }

  /** The statements, with a store behind each that binds a value that is kept. */
  List<Statement> insert(List<Statement> statements) {
    if (kept.isStored()) {
      return statements;
    }
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      result.add(NestedBlocks.with(statement, block -> inside(block, statement)));
      result.addAll(stores(Anatomy.binds(statement)));
    }
    return result;
  }

  /** The stores of those of the values that are kept and were not stored before. */
  List<Statement> stores(List<Value> bound) {
    List<Statement> stores = new ArrayList<>();
    for (Value value : bound) {
      if (kept.isPending(value)) {
        stores.add(kept.store(value, value));
      }
    }
    return stores;
  }

  private Block inside(Block block, Statement around) {
    List<Statement> statements = new ArrayList<>();
    if (around instanceof Loop loop) {
      statements.addAll(stores(Anatomy.parameters(loop)));
    }
    statements.addAll(insert(block.statements()));
    return same(statements, block.statements()) ? block : new Block(statements, block.end());
  }

  private static boolean same(List<Statement> one, List<Statement> other) {
    for (int i = 0; i < other.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return one.size() == other.size();
  }
}
