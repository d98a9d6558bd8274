package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Value;
import java.util.Set;

/**
 * A tangent, to be transformed further.
 *
 * @param method the companion method
 * @param arrays the references in it that are to arrays of tangents
 */
public record TangentProgram(DerivedMethod method, Set<Value> arrays) {
  /** Makes the set immutable. */
  public TangentProgram {
    arrays = Set.copyOf(arrays);
  }
}
