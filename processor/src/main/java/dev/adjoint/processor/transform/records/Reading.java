package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How values that a flat method takes as parameters are had from the parameters of the contract.
 */
interface Reading {
  /** The flat method's parameters that are read together. */
  List<Value> values();

  /** The flat method's parameters that must be there before. */
  default List<Value> needs() {
    return List.of();
  }

  /** Whether it is done once and for all, outside of loops. */
  boolean once();

  /**
   * The records that must not be null for it, as chains of components; empty if it never throws.
   */
  default List<Chain> throughs() {
    return List.of();
  }

  /**
   * Appends what reads the wanted values.
   *
   * @param wanted those of {@link #values()} that somebody reads
   * @param known the flat method's parameters that are there already
   * @param cautious whether a null record gives zeros instead of an exception
   * @return what each wanted value is read as
   */
  Map<Value, Operand> read(
      Set<Value> wanted, Map<Value, Operand> known, boolean cautious, BlockBuilder out);

  /** A parameter, or a record that is had from it by reading components. */
  record Chain(Value root, List<Integer> path) {
    /** Makes the path immutable. */
    public Chain {
      path = List.copyOf(path);
    }
  }
}
