package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What names mean: a variable, else a type, else a package (JLS 6.4.2, 6.5.2). */
final class Names {
  private final Body body;
  private final Site site;

  Names(Body body) {
    this.body = body;
    this.site = body.site();
  }

  /** What stands before a dot. */
  sealed interface Qualifier {}

  /** A value of a type. */
  record OfValue(TypeMirror type, boolean isSuper) implements Qualifier {}

  /** The name of a class. */
  record OfType(TypeElement element, TypeMirror type) implements Qualifier {}

  /** The name of a package, or a prefix of one. */
  record OfPackage(String name) implements Qualifier {}

  /** Classifies what stands before a dot; {@code null} after a diagnostic. */
  Qualifier qualifier(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return ofIdentifier(identifier);
    }
    if (tree instanceof MemberSelectTree select && !isKeyword(select)) {
      return ofSelect(select);
    }
    if (isTypeTree(tree)) {
      TypeMirror type = body.typeTrees().resolve(tree);
      return type == null ? null : new OfType(elementOf(type), type);
    }
    TypeMirror type = body.expressions().typeOf(tree, null);
    boolean isSuper =
        tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("super");
    return type == null ? null : new OfValue(type, isSuper);
  }

  private static boolean isKeyword(MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    return name.equals("class") || name.equals("this") || name.equals("super");
  }

  private static boolean isTypeTree(Tree tree) {
    return tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE
        || tree.getKind() == Tree.Kind.ARRAY_TYPE
        || tree.getKind() == Tree.Kind.PRIMITIVE_TYPE
        || tree.getKind() == Tree.Kind.ANNOTATED_TYPE;
  }

  private Qualifier ofIdentifier(IdentifierTree tree) {
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      TypeMirror type = body.expressions().typeOf(tree, null);
      return type == null ? null : new OfValue(type, name.equals("super"));
    }
    if (isVariable(name)) {
      return value(body.expressions().typeOf(tree, null));
    }
    Lookup<TypeElement> type = body.typeLookup().inScope(name);
    if (type.problem() != null) {
      body.report(tree, type, name);
      return null;
    }
    return type.isFound() ? type(tree, type.found()) : packageNamed(tree, name);
  }

  private boolean isVariable(String name) {
    return body.locals().find(name) != null || !body.fieldLookup().inScope(name).isAbsent();
  }

  private Qualifier ofSelect(MemberSelectTree tree) {
    Qualifier qualifier = qualifier(tree.getExpression());
    String name = tree.getIdentifier().toString();
    if (qualifier instanceof OfPackage in) {
      TypeElement type = body.typeLookup().inPackage(in.name(), name);
      return type == null ? packageNamed(tree, in.name() + "." + name) : type(tree, type);
    }
    if (qualifier instanceof OfType in) {
      Lookup<VariableElement> field = body.fieldLookup().member(in.element(), name);
      Lookup<TypeElement> member =
          field.isAbsent() ? body.typeLookup().member(in.element(), name) : Lookup.absent();
      if (member.isFound()) {
        return type(tree, member.found());
      }
    }
    return qualifier == null ? null : value(body.expressions().selected(tree, qualifier));
  }

  private static Qualifier value(TypeMirror type) {
    return type == null ? null : new OfValue(type, false);
  }

  private Qualifier type(Tree tree, TypeElement element) {
    TypeMirror type = site.types().erasure(element.asType());
    body.table().setSymbol(tree, element);
    body.table().setType(tree, type);
    return new OfType(element, type);
  }

  private Qualifier packageNamed(Tree tree, String name) {
    PackageElement element = site.elements().getPackageElement(name);
    body.table().setSymbol(tree, element);
    return new OfPackage(name);
  }

  /** The class that a name denotes where only a class can stand; {@code null} after a report. */
  TypeElement ofType(ExpressionTree tree) {
    TypeElement type = named(tree);
    if (type != null) {
      type(tree, type);
    }
    return type;
  }

  private TypeElement named(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      Lookup<TypeElement> found = body.typeLookup().inScope(identifier.getName());
      return body.foundOrReport(tree, found, DiagnosticCode.AD4001, identifier.getName());
    }
    if (tree instanceof MemberSelectTree select) {
      return memberType(select);
    }
    TypeMirror type = body.typeTrees().resolve(tree);
    return type == null ? null : elementOf(type);
  }

  private TypeElement memberType(MemberSelectTree tree) {
    String name = tree.getIdentifier().toString();
    String prefix = packagePrefix(tree.getExpression());
    if (prefix != null) {
      TypeElement inPackage = body.typeLookup().inPackage(prefix, name);
      if (inPackage == null) {
        body.report(tree, DiagnosticCode.AD4001, tree);
      }
      return inPackage;
    }
    TypeElement outer = ofType(tree.getExpression());
    if (outer == null) {
      return null;
    }
    Lookup<TypeElement> member = body.typeLookup().member(outer, name);
    return body.foundOrReport(tree, member, DiagnosticCode.AD4001, name);
  }

  /** The name as a package if no class is meant by it: only classes hide packages here. */
  private String packagePrefix(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      boolean isType = !body.typeLookup().inScope(identifier.getName()).isAbsent();
      return isType ? null : identifier.getName().toString();
    }
    if (tree instanceof MemberSelectTree select) {
      String prefix = packagePrefix(select.getExpression());
      if (prefix == null) {
        return null;
      }
      String name = select.getIdentifier().toString();
      return body.typeLookup().inPackage(prefix, name) == null ? prefix + "." + name : null;
    }
    return null;
  }

  /** The type of a variable by its simple name, and what it refers to, put into the table. */
  TypeMirror variable(IdentifierTree tree) {
    VariableTree local = body.locals().find(tree.getName());
    if (local != null) {
      body.table().setDeclaration(tree, local);
      body.table().setConstant(tree, body.table().constantOf(local));
      return body.table().typeOf(local);
    }
    Lookup<FieldLookup.Scoped> found = body.fieldLookup().inScope(tree.getName());
    FieldLookup.Scoped field =
        body.foundOrReport(tree, found, DiagnosticCode.AD4001, tree.getName());
    if (field == null) {
      return null;
    }
    body.table().setSymbol(tree, field.element());
    body.table().setConstant(tree, body.fieldConstants().valueOf(field.element()));
    TypeMirror through = field.owner() == null ? null : field.owner().asType();
    return fieldType(tree, field.element(), through);
  }

  /** The type of a field as a member of a type; {@code null} after a diagnostic. */
  TypeMirror fieldType(Tree tree, VariableElement field, TypeMirror through) {
    TypeMirror type = field.asType();
    if (through instanceof DeclaredType declared && !Imports.isStaticMember(field)) {
      type = site.types().asMemberOf((DeclaredType) site.types().capture(declared), field);
    }
    if (type.getKind() == TypeKind.ERROR) {
      body.report(tree, DiagnosticCode.AD4005, field.getSimpleName(), type);
      return null;
    }
    return type;
  }

  private static TypeElement elementOf(TypeMirror type) {
    return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }

  /** What is inside all parentheses. */
  static ExpressionTree inside(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }
}
