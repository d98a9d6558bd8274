package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Parameter;
import java.util.List;

/**
 * A parameter of the contract, or a field of the receiver that is in P.
 *
 * @param parameter the parameter; for a field one that is called as it is
 * @param leaves what stands for it in the flat method; empty for a parameter without records
 */
record Input(Parameter parameter, List<LeafParameter> leaves) {
  IrType type() {
    return parameter.value().type();
  }

  /** Whether its derivatives are records, rather than a number or an array of its own. */
  boolean isRecord() {
    return Leaf.splits(type());
  }

  /** The leaves with respect to which there are derivatives. */
  List<LeafParameter> differentiated() {
    return leaves.stream().filter(leaf -> leaf.parameter().differentiated()).toList();
  }

  /** Whether there are derivatives with respect to it. */
  boolean isInP() {
    return leaves.isEmpty() ? parameter.differentiated() : !differentiated().isEmpty();
  }

  /** Whether it stands for, or contains, the flat method's parameter of this name. */
  boolean covers(String flatName) {
    return leaves.isEmpty()
        ? parameter.name().equals(flatName)
        : leaves.stream().anyMatch(leaf -> leaf.parameter().name().equals(flatName));
  }
}
