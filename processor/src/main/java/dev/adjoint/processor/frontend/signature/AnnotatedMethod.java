package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.lower.Signature;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * An annotated method whose declaration is in order.
 *
 * <p>In a {@code void} method every floating-point array that the body writes belongs to P as well,
 * whether {@code wrt} names it or not; that is known only after lowering.
 *
 * @param element the method
 * @param path the path to its declaration, a {@link MethodTree}
 * @param signature what lowering needs to know of it
 * @param modes the derivatives asked for, all of which this release generates
 * @param workspace whether {@code fVjp} is to have a variant that takes its arrays from a workspace
 * @param parallel where it is asked for that independent iterations run in parallel; {@code null}
 *     if it is not
 * @param sink where its faults are reported
 */
public record AnnotatedMethod(
    ExecutableElement element,
    TreePath path,
    Signature signature,
    Set<RequestedMode> modes,
    boolean workspace,
    Tree parallel,
    TreeDiagnostics sink) {
  /** Makes the modes immutable. */
  public AnnotatedMethod {
    modes = Set.copyOf(modes);
  }

  /** The declaration. */
  public MethodTree tree() {
    return (MethodTree) path.getLeaf();
  }

  /** The compilation unit. */
  public CompilationUnitTree unit() {
    return path.getCompilationUnit();
  }

  /** Whether the companion of a mode is asked for. */
  public boolean wants(RequestedMode mode) {
    return modes.contains(mode);
  }
}
