package dev.adjoint.processor.frontend.resolve;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Attributes all methods of the top-level classes and reports what it cannot resolve. */
@SupportedAnnotationTypes("*")
final class AttributingProcessor extends AbstractProcessor {
  private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      ElementFilter.methodsIn(root.getEnclosedElements()).forEach(this::attribute);
    }
    return false;
  }

  private void attribute(ExecutableElement method) {
    TreePath path = Trees.instance(processingEnv).getPath(method);
    TreeDiagnostics sink =
        new TreeDiagnostics(processingEnv, method, path.getCompilationUnit(), reported);
    Attributor.attribute(method, path, processingEnv, sink);
  }
}
