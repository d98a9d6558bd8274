package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * An expression that may be written where its value is read.
 *
 * @param effects what computing it does
 * @param size about how many characters it has
 * @param reads the values whose variables it reads
 */
record Tree(Effects effects, int size, Set<Value> reads) {
  static final Tree EMPTY = new Tree(Effects.NONE, 0, Set.of());

  /** Both in one expression. */
  Tree and(Tree other) {
    Set<Value> union = new HashSet<>(reads);
    union.addAll(other.reads);
    return new Tree(effects.and(other.effects), size + other.size, union);
  }

  /** The same with more characters. */
  Tree with(int characters) {
    return new Tree(effects, size + characters, reads);
  }
}
