package dev.adjoint.processor.frontend.upcoming;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ElementVisitor;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A method of a companion, or an accessor of one of its records, that does not exist yet. */
public final class UpcomingMethod implements ExecutableElement, UpcomingElement {
  private final TypeElement owner;
  private final Name name;
  private final List<VariableElement> parameters;
  private final TypeMirror result;
  private final boolean accessor;

  /**
   * Describes one.
   *
   * @param owner the companion, or the record, which does not exist either
   * @param parameters the types of its parameters
   * @param accessor whether it reads a component
   */
  public UpcomingMethod(
      TypeElement owner,
      Name name,
      List<? extends TypeMirror> parameters,
      TypeMirror result,
      boolean accessor) {
    this.owner = owner;
    this.name = name;
    this.parameters =
        parameters.stream().<VariableElement>map(t -> new UpcomingParameter(this, t)).toList();
    this.result = result;
    this.accessor = accessor;
  }

  /** Whether it reads a component of a record. */
  public boolean isAccessor() {
    return accessor;
  }

  @Override
  public TypeMirror asType() {
    return result;
  }

  @Override
  public List<? extends TypeParameterElement> getTypeParameters() {
    return List.of();
  }

  @Override
  public TypeMirror getReturnType() {
    return result;
  }

  @Override
  public List<? extends VariableElement> getParameters() {
    return parameters;
  }

  @Override
  public TypeMirror getReceiverType() {
    return null;
  }

  @Override
  public boolean isVarArgs() {
    return false;
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public List<? extends TypeMirror> getThrownTypes() {
    return List.of();
  }

  @Override
  public AnnotationValue getDefaultValue() {
    return null;
  }

  @Override
  public Name getSimpleName() {
    return name;
  }

  @Override
  public ElementKind getKind() {
    return ElementKind.METHOD;
  }

  @Override
  public Set<Modifier> getModifiers() {
    return accessor ? Set.of(Modifier.PUBLIC) : Set.of(Modifier.STATIC);
  }

  @Override
  public Element getEnclosingElement() {
    return owner;
  }

  @Override
  public List<? extends Element> getEnclosedElements() {
    return List.of();
  }

  @Override
  public <R, P> R accept(ElementVisitor<R, P> visitor, P argument) {
    return visitor.visitExecutable(this, argument);
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
