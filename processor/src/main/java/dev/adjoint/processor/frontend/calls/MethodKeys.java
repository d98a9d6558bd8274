package dev.adjoint.processor.frontend.calls;

import dev.adjoint.processor.ir.MethodKey;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Names methods of the program by keys. */
public final class MethodKeys {
  private MethodKeys() {}

  /** The key of a method itself. */
  public static MethodKey of(ExecutableElement method, Types types) {
    String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    String parameters =
        method.getParameters().stream()
            .map(parameter -> types.erasure(parameter.asType()).toString())
            .collect(Collectors.joining(",", "(", ")"));
    return new MethodKey(owner, method.getSimpleName() + parameters, "");
  }
}
