package dev.adjoint.processor.frontend.rules;

import javax.lang.model.element.ExecutableElement;

/**
 * A rule whose declaration is in order.
 *
 * @param method the method that declares it
 * @param of the method that it is for
 * @param form its form
 * @param wrt the position of the parameter whose partial derivative it computes; -1 for other forms
 */
record DeclaredRule(ExecutableElement method, RuledMethod of, RuleForm form, int wrt) {
  /** Whether two rules say the same in different ways. */
  boolean clashesWith(DeclaredRule other) {
    boolean bothPartial = form == RuleForm.PARTIAL && other.form == RuleForm.PARTIAL;
    boolean bothModes = isForMode() && other.isForMode();
    return of.method().equals(other.of.method())
        && (bothPartial ? wrt == other.wrt : !bothModes || form == other.form);
  }

  private boolean isForMode() {
    return form == RuleForm.ADJOINT || form == RuleForm.TANGENT;
  }

  /** What it is for. */
  String purpose() {
    return wrt < 0
        ? form.purpose()
        : "the partial derivative with respect to " + of.parameters().get(wrt).name();
  }
}
