package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.While;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What a computation does besides giving a value, as far as the order of computations depends on
 * it. Memory is told apart by the type of the array or stack.
 *
 * @param leaves it may throw, or jump away
 * @param acts it runs foreign code, which may do anything
 * @param reads the types of the arrays and stacks that it reads
 * @param writes the types of the arrays and stacks that it writes
 */
record Effects(boolean leaves, boolean acts, Set<IrType> reads, Set<IrType> writes) {
  static final Effects NONE = new Effects(false, false, Set.of(), Set.of());

  /** Stands for the static fields of all classes. */
  private static final IrType STATICS = new OpaqueType("static");

  private static final IrType REFERENCES = new ArrayType(new OpaqueType("java.lang.Object"));

  /** Whether the two must stay in the order in which they are. */
  boolean conflictsWith(Effects other) {
    return acts && other.isObservable()
        || other.acts && isObservable()
        || leaves && (other.leaves || other.writesArrays())
        || other.leaves && writesArrays()
        || !Collections.disjoint(writes, other.reads)
        || !Collections.disjoint(writes, other.writes)
        || !Collections.disjoint(reads, other.writes);
  }

  private boolean isObservable() {
    return acts || leaves || !reads.isEmpty() || !writes.isEmpty();
  }

  private boolean writesArrays() {
    return writes.stream().anyMatch(ArrayType.class::isInstance);
  }

  /** Both, one after the other. */
  Effects and(Effects other) {
    return new Effects(
        leaves || other.leaves,
        acts || other.acts,
        union(reads, other.reads),
        union(writes, other.writes));
  }

  private static Set<IrType> union(Set<IrType> one, Set<IrType> other) {
    if (one.isEmpty()) {
      return other;
    }
    Set<IrType> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  /** What a statement does, with all that is nested in it. */
  static Effects of(Statement statement) {
    boolean leaves = statement.origin().isPrimal();
    if (statement instanceof Let let) {
      return of(let.operation(), leaves && Purity.mayThrow(let.operation()));
    } else if (statement instanceof Perform) {
      return new Effects(true, true, Set.of(), Set.of());
    } else if (statement instanceof Store store) {
      return new Effects(leaves, false, Set.of(), memory(store.array()));
    } else if (statement instanceof Accumulate add) {
      return new Effects(leaves, false, memory(add.array()), memory(add.array()));
    } else if (statement instanceof Fill fill) {
      return new Effects(leaves, false, Set.of(), memory(fill.array()));
    } else if (statement instanceof CopyRange copy) {
      return new Effects(leaves, false, memory(copy.source()), memory(copy.target()));
    } else if (statement instanceof Push push) {
      return new Effects(false, false, Set.of(), memory(push.stack()));
    }
    return ofStructure(statement);
  }

  private static Effects ofStructure(Statement statement) {
    if (statement instanceof If choice) {
      return of(choice.then()).and(of(choice.otherwise()));
    } else if (statement instanceof Labeled labeled) {
      return of(labeled.body());
    } else if (statement instanceof While loop) {
      return of(loop.condition()).and(of(loop.body()));
    } else if (statement instanceof Loop loop) {
      return of(loop.body());
    }
    return NONE;
  }

  /** What a block does. */
  static Effects of(Block block) {
    boolean leaves = !(block.end() instanceof Terminator.Yield);
    Effects effects = new Effects(leaves, false, Set.of(), Set.of());
    for (Statement statement : block.statements()) {
      effects = effects.and(of(statement));
    }
    return effects;
  }

  private static Effects of(Operation operation, boolean leaves) {
    if (operation instanceof Operation.Pop pop) {
      return new Effects(false, false, Set.of(), memory(pop.stack()));
    } else if (Purity.hasEffect(operation) || describesObjects(operation)) {
      return new Effects(true, true, Set.of(), Set.of());
    } else if (operation instanceof Operation.Load load) {
      return new Effects(leaves, false, memory(load.array()), Set.of());
    } else if (operation instanceof Operation.CloneArray clone) {
      return new Effects(leaves, false, memory(clone.array()), Set.of());
    } else if (operation instanceof Operation.ZerosLike zeros) {
      return new Effects(leaves, false, allRanks(zeros.type()), Set.of());
    } else if (operation instanceof Operation.StaticRead) {
      return new Effects(true, false, Set.of(STATICS), Set.of());
    } else if (operation instanceof Operation.FieldRead field && !field.isFinal()) {
      return new Effects(leaves, false, Set.of(STATICS), Set.of());
    }
    return leaves ? new Effects(true, false, Set.of(), Set.of()) : NONE;
  }

  /** Whether strings are made of objects, by methods that may do anything. */
  private static boolean describesObjects(Operation operation) {
    return operation instanceof Operation.Concatenate concatenate
        && concatenate.parts().stream()
            .anyMatch(
                part ->
                    !(part.type() instanceof Scalar) && !part.type().equals(concatenate.type()));
  }

  private static Set<IrType> memory(Operand memory) {
    if (memory.type() instanceof StackType) {
      return Set.of(memory.type());
    }
    boolean references = ((ArrayType) memory.type()).element() instanceof OpaqueType;
    return Set.of(references ? REFERENCES : memory.type());
  }

  private static Set<IrType> allRanks(IrType type) {
    Set<IrType> ranks = new HashSet<>();
    for (IrType rank = type; rank instanceof ArrayType array; rank = array.element()) {
      if (rank.rank() > 1) {
        ranks.add(rank);
      }
    }
    return ranks;
  }
}
