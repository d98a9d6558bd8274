package dev.adjoint.processor.frontend.signature;

import com.sun.source.util.TreePath;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;

/** Reads the declaration of a method that an annotated one calls. */
public final class HelperSignatures {
  private HelperSignatures() {}

  /** What lowering needs to know of the method; every number among its parameters may be active. */
  public static Signature read(
      ExecutableElement method, TreePath path, ProcessingEnvironment environment) {
    SourceMethod source =
        new SourceMethods(environment).describe(method, path, method.getSimpleName().toString(), 1);
    Set<String> numbers =
        method.getParameters().stream()
            .filter(parameter -> Obstacles.isFloating(parameter.asType()))
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toSet());
    return Signatures.of(method, source, numbers, List.of());
  }
}
