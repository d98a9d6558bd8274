package dev.adjoint.processor.frontend;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.SignatureReader;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Runs the front end alone over the annotated methods. */
@SupportedAnnotationTypes("dev.adjoint.Differentiable")
final class FrontEndProcessor extends AbstractProcessor {
  private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> classes =
        round.getRootElements().stream().map(Object::toString).collect(Collectors.toSet());
    new SignatureReader(processingEnv, reported)
        .read(
            ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class)), classes)
        .forEach(this::lower);
    return true;
  }

  private void lower(AnnotatedMethod method) {
    MethodFrontEnd.lower(
        method.element(), method.path(), method.signature(), processingEnv, method.sink());
  }
}
