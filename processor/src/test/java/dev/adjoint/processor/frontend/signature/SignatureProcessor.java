package dev.adjoint.processor.frontend.signature;

import dev.adjoint.processor.frontend.TreeDiagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the signatures of a compilation and keeps them. */
@SupportedAnnotationTypes("*")
final class SignatureProcessor extends AbstractProcessor {
  private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();
  private final List<AnnotatedMethod> methods = new ArrayList<>();

  List<AnnotatedMethod> methods() {
    return methods;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    TypeElement annotation =
        processingEnv.getElementUtils().getTypeElement("dev.adjoint.Differentiable");
    Set<String> classes =
        round.getRootElements().stream().map(Object::toString).collect(Collectors.toSet());
    LocalMethods.refuse(round.getRootElements(), processingEnv, reported);
    methods.addAll(
        new SignatureReader(processingEnv, reported)
            .read(ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)), classes));
    return false;
  }
}
