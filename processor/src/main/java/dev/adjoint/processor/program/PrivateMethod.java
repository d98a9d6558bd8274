package dev.adjoint.processor.program;

import com.sun.source.tree.MethodTree;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.Set;

/**
 * A method without companions of its own whose derivatives, or a copy of which, go into the
 * companions of a class that calls it, as private methods.
 *
 * @param key the method
 * @param differentiated the positions of the parameters to differentiate with respect to
 * @param source how it is called there
 * @param tree its declaration
 * @param sink where its faults are reported
 * @param part what is to be made
 * @param changing the positions of the arguments that may be other ones between two sweeps which
 *     are methods of their own
 */
public record PrivateMethod(
    MethodKey key,
    Set<Integer> differentiated,
    SourceMethod source,
    MethodTree tree,
    TreeDiagnostics sink,
    Part part,
    Set<Integer> changing) {
  /** Makes the positions immutable. */
  public PrivateMethod {
    differentiated = Set.copyOf(differentiated);
    changing = Set.copyOf(changing);
  }

  /** What is to be made of the method. */
  public enum Part {
    /** A copy of the method itself, in the companion for reverse mode. */
    COPY,
    /** The method that adds adjoints into buffers. */
    ADJOINT,
    /** The forward sweep and the reverse sweep, as two methods. */
    SWEEPS,
    /** The method that returns the tangent. */
    TANGENT
  }
}
