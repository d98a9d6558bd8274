package dev.adjoint.processor.frontend.upcoming;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ElementVisitor;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * A companion, or one of its records, that does not exist yet.
 *
 * @param qualifiedName its qualified name
 * @param simpleName its simple name
 * @param around the package, or the companion
 * @param type what stands for it; {@code null} for a companion
 */
public record UpcomingClass(Name qualifiedName, Name simpleName, Element around, TypeMirror type)
    implements TypeElement, UpcomingElement {
  @Override
  public TypeMirror asType() {
    return type;
  }

  @Override
  public List<? extends Element> getEnclosedElements() {
    return List.of();
  }

  @Override
  public NestingKind getNestingKind() {
    return around instanceof TypeElement ? NestingKind.MEMBER : NestingKind.TOP_LEVEL;
  }

  @Override
  public Name getQualifiedName() {
    return qualifiedName;
  }

  @Override
  public Name getSimpleName() {
    return simpleName;
  }

  @Override
  public TypeMirror getSuperclass() {
    return type;
  }

  @Override
  public List<? extends TypeMirror> getInterfaces() {
    return List.of();
  }

  @Override
  public List<? extends TypeParameterElement> getTypeParameters() {
    return List.of();
  }

  @Override
  public Element getEnclosingElement() {
    return around;
  }

  @Override
  public ElementKind getKind() {
    return around instanceof TypeElement ? ElementKind.RECORD : ElementKind.CLASS;
  }

  @Override
  public Set<Modifier> getModifiers() {
    return Set.of(Modifier.FINAL);
  }

  @Override
  public <R, P> R accept(ElementVisitor<R, P> visitor, P argument) {
    return visitor.visitType(this, argument);
  }

  @Override
  public String toString() {
    return qualifiedName.toString();
  }
}
