package dev.adjoint.processor.frontend.upcoming;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** An element of a class that is still to be written; none of them has annotations. */
interface UpcomingElement extends Element {
  @Override
  default List<? extends AnnotationMirror> getAnnotationMirrors() {
    return List.of();
  }

  @Override
  default <A extends Annotation> A getAnnotation(Class<A> annotation) {
    return null;
  }

  @Override
  @SuppressWarnings("unchecked") // there are none
  default <A extends Annotation> A[] getAnnotationsByType(Class<A> annotation) {
    return (A[]) Array.newInstance(annotation, 0);
  }
}
