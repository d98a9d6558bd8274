package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks names: which fields may be read, and what a companion can reach. */
final class NameFence {
  private final Types types;
  private final ExecutableElement method;
  private final String packageName;

  /** Checks the names in a method's body, for code that stands in a package. */
  NameFence(Types types, ExecutableElement method, String packageName) {
    this.types = types;
    this.method = method;
    this.packageName = packageName;
  }

  /** The package that generated code will stand in. */
  String packageName() {
    return packageName;
  }

  void check(IdentifierTree tree) {
    String name = tree.getName().toString();
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (name.equals("super") || name.equals("this") && isStatic) {
      types.report(tree, DiagnosticCode.AD3006, name);
    } else if (!name.equals("this") && !types.isLocal(tree)) {
      Element symbol = types.symbolOf(tree);
      if (isField(symbol) && !hasObjectOf(symbol)) {
        types.report(tree, DiagnosticCode.AD3006, name);
      } else {
        checkField(symbol, tree);
      }
    }
  }

  /** Whether a member that is named alone belongs to no object, or to that of the method. */
  boolean hasObjectOf(Element member) {
    return member.getModifiers().contains(Modifier.STATIC)
        || !method.getModifiers().contains(Modifier.STATIC)
            && types.hasMember(method.getEnclosingElement(), member);
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

  private static boolean isField(Element symbol) {
    return symbol != null
        && (symbol.getKind() == ElementKind.FIELD || symbol.getKind() == ElementKind.ENUM_CONSTANT);
  }

  /** Reports a field that may not be read; says whether it did. */
  private boolean checkField(Element symbol, Tree tree) {
    if (!isField(symbol) || types.isConstant(tree)) {
      return false;
    }
    if (types.isFollowed(symbol.asType()) && !symbol.getModifiers().contains(Modifier.FINAL)) {
      types.report(tree, DiagnosticCode.AD3012, symbol.getSimpleName());
      return true;
    }
    boolean component =
        symbol.getEnclosingElement().getKind() == ElementKind.RECORD
            && !symbol.getModifiers().contains(Modifier.STATIC);
    if (component && types.isHidden((VariableElement) symbol)) {
      types.report(tree, DiagnosticCode.AD3016, symbol.getSimpleName());
      return true;
    }
    return component
        ? !requireReachable(symbol.getEnclosingElement(), tree)
        : !requireReachable(symbol, tree);
  }

  /** Reports a class of values that generated code could not name. */
  void requireNameable(Tree tree) {
    TypeMirror type = types.of(tree);
    while (type instanceof ArrayType array) {
      type = array.getComponentType();
    }
    if (type != null && type.getKind() == TypeKind.DECLARED) {
      requireReachable(((DeclaredType) type).asElement(), tree);
    }
  }

  /** Reports what generated code could not name; says whether it can. */
  boolean requireReachable(Element symbol, Tree tree) {
    Element element = symbol;
    while (element != null && !(element instanceof PackageElement)) {
      if (element == symbol || !isOfObject(symbol) ? isHidden(element) : isPrivate(element)) {
        types.report(tree, DiagnosticCode.AD3013, name(element));
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  /**
   * Whether a member is reached through an object, whose class may well be public where the one
   * that declares the member is not: {@code length} of {@code StringBuilder} is declared in a class
   * of its package.
   */
  private static boolean isOfObject(Element symbol) {
    return !symbol.getModifiers().contains(Modifier.STATIC)
        && symbol.getKind() != ElementKind.CONSTRUCTOR
        && !(symbol instanceof TypeElement);
  }

  private static String name(Element element) {
    return element.getKind() == ElementKind.CONSTRUCTOR
        ? "the constructor of " + element.getEnclosingElement().getSimpleName()
        : element.getSimpleName().toString();
  }

  private boolean isHidden(Element element) {
    return isPrivate(element)
        || !element.getModifiers().contains(Modifier.PUBLIC)
            && !packageOf(element).equals(packageName);
  }

  private static boolean isPrivate(Element element) {
    return element.getModifiers().contains(Modifier.PRIVATE);
  }

  /** The package that an element stands in. */
  private static String packageOf(Element element) {
    Element outer = element;
    while (!(outer instanceof PackageElement)) {
      outer = outer.getEnclosingElement();
    }
    return ((PackageElement) outer).getQualifiedName().toString();
  }
}
