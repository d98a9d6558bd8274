package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Terminator;
import java.util.Collection;
import java.util.List;

/**
 * A path of execution while it is lowered: the block that statements are appended to, what each
 * variable is now, and how the path left, if it did.
 */
final class Path {
  private final BlockBuilder block;
  private final Environment environment;
  private Terminator end;

  Path(BlockBuilder block, Environment environment) {
    this.block = block;
    this.environment = environment;
  }

  /** A path that starts here, with a block of its own. */
  Path fork() {
    return new Path(block.nested(), environment.copy());
  }

  BlockBuilder block() {
    return block;
  }

  Environment environment() {
    return environment;
  }

  /** Whether what is appended next can be reached. */
  boolean isLive() {
    return end == null;
  }

  /** Ends the path by a jump or an exception. */
  void leave(Terminator terminator) {
    end = terminator;
  }

  /** The block, handing over the operands unless the path left before. */
  Block yielding(List<? extends Operand> operands) {
    return isLive() ? block.yield(operands) : block.end(end);
  }

  /** The block, handing over the current values of the variables unless the path left before. */
  Block yieldingCurrent(Collection<Tree> variables) {
    return yielding(isLive() ? environment.valuesOf(variables) : List.of());
  }

  /** Goes on as a path that was forked from here did, in the block of this one. */
  void adopt(Path fork) {
    block.addAll(fork.block.statements());
    for (Tree key : List.copyOf(environment.keys())) {
      environment.assign(key, fork.environment.get(key));
    }
    end = fork.end;
  }
}
