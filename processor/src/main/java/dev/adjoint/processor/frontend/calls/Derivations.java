package dev.adjoint.processor.frontend.calls;

import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import dev.adjoint.processor.ir.Derivation;
import javax.lang.model.element.ExecutableElement;

/** Says how a method outside the JDK that a body calls is differentiated. */
public interface Derivations {
  /** Every call is passive. */
  Derivations NONE = method -> null;

  /** How derivatives get through calls of a method; {@code null} if they do not. */
  Derivation of(ExecutableElement method);

  /** The companions that bodies may call before they exist. */
  default Upcoming upcoming() {
    return Upcoming.NONE;
  }

  /** Reports at a call what is wrong with a derivation, if that is not reported elsewhere. */
  default <T> void reportFaults(
      Derivation derivation, String packageName, T call, DiagnosticSink<T> sink) {}
}
