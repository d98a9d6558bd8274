package dev.adjoint.processor.frontend.resolve;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method or constructor that a call may mean, seen as a member of the receiver's type.
 *
 * @param element the method or constructor
 * @param open the type parameters to infer: the method's, and the class's for a diamond
 * @param parameters its parameter types
 * @param result its result type
 */
record Candidate(
    ExecutableElement element,
    List<? extends TypeParameterElement> open,
    List<? extends TypeMirror> parameters,
    TypeMirror result) {}
