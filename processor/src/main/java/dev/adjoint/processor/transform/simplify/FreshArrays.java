package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.While;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of the arrays that a body allocates: which are never reached under another name,
 * and which are written but never read.
 */
final class FreshArrays {
  private final Set<Operand> allocated = new HashSet<>();
  private final Set<Operand> derived = new HashSet<>();
  private final Set<Operand> shared = new HashSet<>();
  private final Set<Operand> read = new HashSet<>();

  private FreshArrays() {}

  /** Looks through a whole body; what it yields is shared only after its end. */
  static FreshArrays of(Block body) {
    FreshArrays arrays = new FreshArrays();
    body.statements().forEach(arrays::statement);
    arrays.read.addAll(body.end().operands());
    return arrays;
  }

  /** Whether the operand is an array that this body allocated and knows by this name only. */
  boolean isUnshared(Operand array) {
    return allocated.contains(array) && !shared.contains(array);
  }

  /**
   * Whether stores into the array can be left out: it was allocated for a derivative, and nothing
   * ever reads it.
   */
  boolean isNeverRead(Operand array) {
    return derived.contains(array) && isUnshared(array) && !read.contains(array);
  }

  private void nested(Block block) {
    block.statements().forEach(this::statement);
    escape(block.end().operands());
  }

  private void escape(List<Operand> operands) {
    for (Operand operand : operands) {
      if (!(operand.type() instanceof Scalar)) {
        shared.add(operand);
        read.add(operand);
      }
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      let(let);
    } else if (statement instanceof CopyRange copy) {
      read.add(copy.source());
    } else if (statement instanceof Store store) {
      escape(List.of(store.value()));
    } else if (statement instanceof Fill fill) {
      escape(List.of(fill.value()));
    } else if (statement instanceof Accumulate accumulate) {
      escape(List.of(accumulate.value()));
    } else if (statement instanceof If choice) {
      nested(choice.then());
      nested(choice.otherwise());
    } else if (statement instanceof Labeled labeled) {
      nested(labeled.body());
    } else if (statement instanceof Loop loop) {
      loop.carried().forEach(carried -> escape(List.of(carried.initial())));
      nested(loop.body());
      if (loop instanceof While whileLoop) {
        nested(whileLoop.condition());
      }
    } else {
      escape(Anatomy.reads(statement));
    }
  }

  private void let(Let let) {
    Operation operation = let.operation();
    if (Purity.allocates(operation)) {
      allocated.add(let.target());
      if (!let.origin().isPrimal()) {
        derived.add(let.target());
      }
    }
    if (operation instanceof Operation.Load load) {
      read.add(load.array());
    } else if (operation instanceof Operation.CloneArray clone) {
      read.add(clone.array());
    } else if (operation instanceof Operation.ZerosLike zeros) {
      read.add(zeros.array());
    } else if (!(operation instanceof Operation.Length)) {
      escape(operation.operands());
    }
  }
}
