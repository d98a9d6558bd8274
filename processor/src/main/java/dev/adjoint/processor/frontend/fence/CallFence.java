package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.frontend.calls.Derivations;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.ir.Derivation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Checks calls and object creations. */
final class CallFence {
  private final Types types;
  private final NameFence names;
  private final Derivations derivations;

  CallFence(Types types, NameFence names, Derivations derivations) {
    this.types = types;
    this.names = names;
    this.derivations = derivations;
  }

  /** Whether the parts of the call have to be checked too. */
  boolean check(MethodInvocationTree tree) {
    if (isArrayClone(tree)) {
      return true;
    }
    if (!(types.symbolOf(tree) instanceof ExecutableElement method)) {
      return true;
    }
    LibraryMethod kind = LibraryMethod.of(method);
    if (tree.getMethodSelect() instanceof IdentifierTree && !names.hasObjectOf(method)) {
      types.report(tree.getMethodSelect(), DiagnosticCode.AD3006, method.getSimpleName());
      return true;
    }
    if (types.isComponent(tree)) {
      names.requireNameable(tree);
      return true;
    }
    Derivation derivation = kind.mayHaveDerivation() ? derivations.of(method) : null;
    derivations.reportFaults(derivation, names.packageName(), tree.getMethodSelect(), types.sink());
    boolean hasBody = derivation instanceof Derivation.Body;
    if (!hasBody) { // of others, it depends on what is passed whether they must be reached
      names.requireReachable(method, tree.getMethodSelect());
    }
    if (kind == LibraryMethod.ARRAY_COPY) {
      checkCopy(tree);
    }
    checkArguments(method, tree.getArguments());
    return true;
  }

  /** Whether the parts of the creation have to be checked too. */
  boolean check(NewClassTree tree) {
    if (tree.getClassBody() != null) {
      types.report(tree, DiagnosticCode.AD3004);
      return false;
    }
    if (!(types.symbolOf(tree) instanceof ExecutableElement constructor)) {
      return true;
    }
    Element created = constructor.getEnclosingElement();
    if (isInner(created)) {
      types.report(tree, DiagnosticCode.AD3003, created.getSimpleName());
      return true;
    }
    names.requireReachable(constructor, tree);
    checkArguments(constructor, tree.getArguments());
    return true;
  }

  private boolean isArrayClone(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("clone")
        && types.isArray(select.getExpression());
  }

  /**
   * Both arrays must be known to have one type: otherwise the copy may throw. Copied rows would be
   * shared, which the analysis of aliases does not follow.
   */
  private void checkCopy(MethodInvocationTree tree) {
    Tree source = tree.getArguments().get(0);
    Tree target = tree.getArguments().get(2);
    if (types.of(source) == null || types.of(target) == null) {
      return;
    }
    boolean same = types.of(source).toString().equals(types.of(target).toString());
    if (!same || !types.isArray(source) || types.hasRows(source)) {
      types.report(target, DiagnosticCode.AD3014, types.of(source), types.of(target));
    }
  }

  private void checkArguments(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    List<? extends VariableElement> parameters = method.getParameters();
    int fixed = method.isVarArgs() ? parameters.size() - 1 : parameters.size();
    for (int i = 0; i < Math.min(fixed, arguments.size()); i++) {
      if (parameters.get(i).asType().getKind().isPrimitive()) {
        types.requireNumber(arguments.get(i));
      }
    }
  }

  /** Whether each object belongs to one of the class around, which generated code has not. */
  private static boolean isInner(Element type) {
    return type.getEnclosingElement() instanceof TypeElement
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)
        && !type.getEnclosingElement().getKind().isInterface();
  }
}
