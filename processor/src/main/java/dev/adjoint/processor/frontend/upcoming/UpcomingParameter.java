package dev.adjoint.processor.frontend.upcoming;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ElementVisitor;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A parameter of a method that does not exist yet. */
record UpcomingParameter(UpcomingMethod method, TypeMirror type)
    implements VariableElement, UpcomingElement {
  @Override
  public TypeMirror asType() {
    return type;
  }

  @Override
  public Object getConstantValue() {
    return null;
  }

  @Override
  public Name getSimpleName() {
    return method.getSimpleName();
  }

  @Override
  public Element getEnclosingElement() {
    return method;
  }

  @Override
  public ElementKind getKind() {
    return ElementKind.PARAMETER;
  }

  @Override
  public Set<Modifier> getModifiers() {
    return Set.of();
  }

  @Override
  public List<? extends Element> getEnclosedElements() {
    return List.of();
  }

  @Override
  public <R, P> R accept(ElementVisitor<R, P> visitor, P argument) {
    return visitor.visitVariable(this, argument);
  }
}
