package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The types that type trees denote; {@code null} after a diagnostic. */
final class TypeTrees extends SimpleTreeVisitor<TypeMirror, Void> {
  private final Body body;
  private final Site site;

  TypeTrees(Body body) {
    this.body = body;
    this.site = body.site();
  }

  TypeMirror resolve(Tree tree) {
    TypeMirror type = tree.accept(this, null);
    body.table().setType(tree, type);
    return type;
  }

  @Override
  public TypeMirror visitPrimitiveType(PrimitiveTypeTree tree, Void unused) {
    return tree.getPrimitiveTypeKind() == TypeKind.VOID
        ? site.types().getNoType(TypeKind.VOID)
        : site.types().getPrimitiveType(tree.getPrimitiveTypeKind());
  }

  @Override
  public TypeMirror visitArrayType(ArrayTypeTree tree, Void unused) {
    TypeMirror element = resolve(tree.getType());
    return element == null ? null : site.types().getArrayType(element);
  }

  @Override
  public TypeMirror visitAnnotatedType(AnnotatedTypeTree tree, Void unused) {
    return resolve(tree.getUnderlyingType());
  }

  @Override
  public TypeMirror visitIdentifier(IdentifierTree tree, Void unused) {
    TypeMirror variable = typeVariable(tree.getName());
    if (variable != null) {
      body.table().setSymbol(tree, site.types().asElement(variable));
      return variable;
    }
    return named(tree, body.names().ofType(tree));
  }

  @Override
  public TypeMirror visitMemberSelect(MemberSelectTree tree, Void unused) {
    TypeMirror upcoming = new UpcomingCalls(body).record(tree);
    if (upcoming != null) {
      return upcoming;
    }
    return named(tree, body.names().ofType(tree));
  }

  private TypeMirror named(Tree tree, TypeElement element) {
    if (element == null) {
      return null;
    }
    body.table().setSymbol(tree, element);
    return element.getTypeParameters().isEmpty()
        ? element.asType()
        : site.types().getDeclaredType(element);
  }

  @Override
  public TypeMirror visitParameterizedType(ParameterizedTypeTree tree, Void unused) {
    TypeMirror raw = resolve(tree.getType());
    List<TypeMirror> arguments = new ArrayList<>();
    for (Tree argument : tree.getTypeArguments()) {
      arguments.add(resolve(argument));
    }
    if (raw == null || arguments.contains(null)) {
      return null;
    }
    TypeElement element = (TypeElement) ((DeclaredType) raw).asElement();
    body.table().setSymbol(tree, element);
    return arguments.size() == element.getTypeParameters().size()
        ? site.types().getDeclaredType(element, arguments.toArray(TypeMirror[]::new))
        : raw;
  }

  @Override
  public TypeMirror visitWildcard(WildcardTree tree, Void unused) {
    TypeMirror bound = tree.getBound() == null ? null : resolve(tree.getBound());
    boolean isSuper = tree.getKind() == Tree.Kind.SUPER_WILDCARD;
    return site.types().getWildcardType(isSuper ? null : bound, isSuper ? bound : null);
  }

  @Override
  public TypeMirror visitUnionType(UnionTypeTree tree, Void unused) {
    body.report(tree, DiagnosticCode.AD4008, "a catch of several types");
    return null;
  }

  @Override
  protected TypeMirror defaultAction(Tree tree, Void unused) {
    body.report(tree, DiagnosticCode.AD4008, "this kind of type");
    return null;
  }

  /** The type parameter in scope of this name; {@code null} if there is none. */
  private TypeMirror typeVariable(CharSequence name) {
    TypeMirror own = body.method() == null ? null : parameter(body.method(), name);
    if (own != null) {
      return own;
    }
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      TypeMirror found = parameter(c, name);
      boolean hidden =
          ElementFilter.typesIn(c.getEnclosedElements()).stream()
              .anyMatch(t -> t.getSimpleName().contentEquals(name));
      if (found != null || hidden) {
        return hidden ? null : found;
      }
    }
    return null;
  }

  private static TypeMirror parameter(Element declaration, CharSequence name) {
    boolean generic =
        declaration instanceof TypeElement || declaration instanceof ExecutableElement;
    if (!generic) {
      return null;
    }
    for (TypeParameterElement each : ((Parameterizable) declaration).getTypeParameters()) {
      if (each.getSimpleName().contentEquals(name)) {
        return each.asType();
      }
    }
    return null;
  }
}
