package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.type.TypeKind;

/** Checks names: which fields may be read, and what a companion can reach. */
final class NameFence {
  private final Types types;
  private final String packageName;

  NameFence(Types types, String packageName) {
    this.types = types;
    this.packageName = packageName;
  }

  /** The package that generated code will stand in. */
  String packageName() {
    return packageName;
  }

  void check(IdentifierTree tree) {
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      types.report(tree, DiagnosticCode.AD3006, name);
    } else if (!types.isLocal(tree)) {
      checkField(types.symbolOf(tree), tree);
    }
  }

  /** Whether what is left of the dot has to be checked too. */
  boolean check(MemberSelectTree tree) {
    String name = tree.getIdentifier().toString();
    if (name.equals("class")) {
      types.report(tree, DiagnosticCode.AD3009, "a class literal");
      return false;
    }
    if (name.equals("this") || name.equals("super")) {
      types.report(tree, DiagnosticCode.AD3006, tree);
      return false;
    }
    if (name.equals("length") && types.isArray(tree.getExpression())) {
      return true;
    }
    return !checkField(types.symbolOf(tree), tree) && !isName(tree.getExpression());
  }

  /** Whether the tree is the name of a type or package. */
  boolean isName(Tree tree) {
    boolean nameLike = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    return nameLike
        && !types.isLocal(tree)
        && (types.symbolOf(tree) instanceof QualifiedNameable || types.of(tree) == null);
  }

  /** Reports a field that may not be read; says whether it did. */
  private boolean checkField(Element symbol, Tree tree) {
    boolean field =
        symbol != null
            && (symbol.getKind() == ElementKind.FIELD
                || symbol.getKind() == ElementKind.ENUM_CONSTANT);
    if (!field || types.isConstant(tree)) {
      return false;
    }
    Set<Modifier> modifiers = symbol.getModifiers();
    if (!modifiers.contains(Modifier.STATIC)) {
      types.report(tree, DiagnosticCode.AD3006, symbol.getSimpleName());
      return true;
    }
    if (symbol.asType().getKind() == TypeKind.ARRAY && !modifiers.contains(Modifier.FINAL)) {
      types.report(tree, DiagnosticCode.AD3012, symbol.getSimpleName());
      return true;
    }
    return !requireReachable(symbol, tree);
  }

  /** Reports what generated code could not name; says whether it can. */
  boolean requireReachable(Element symbol, Tree tree) {
    Element element = symbol;
    while (element != null && !(element instanceof PackageElement)) {
      if (isHidden(element)) {
        types.report(tree, DiagnosticCode.AD3013, element.getSimpleName());
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  private boolean isHidden(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    return modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.PROTECTED) && !packageOf(element).equals(packageName);
  }

  /** The package that an element stands in. */
  static String packageOf(Element element) {
    Element outer = element;
    while (!(outer instanceof PackageElement)) {
      outer = outer.getEnclosingElement();
    }
    return ((PackageElement) outer).getQualifiedName().toString();
  }
}
