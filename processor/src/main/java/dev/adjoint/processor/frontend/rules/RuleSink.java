package dev.adjoint.processor.frontend.rules;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Takes what is wrong with one declaration. */
interface RuleSink {
  /**
   * Takes a fault.
   *
   * @param annotation the annotation that it is in; {@code null} if it is in the declaration itself
   * @param value the value that it is in; {@code null} for the whole annotation
   */
  void report(
      AnnotationMirror annotation, AnnotationValue value, DiagnosticCode code, Object... arguments);
}
