package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.signature.LocalMethods;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Refuses annotated methods of local and anonymous classes in builds in which nothing else is
 * annotated: javac does not show these annotations, so that it would not ask the other processor.
 * It claims nothing. Its name stands before the other's in the list of processors, so that javac
 * asks it first, and it sees what the other is going to be asked for.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class AnnotationsInBodies extends AbstractProcessor {
  private static final Set<String> SHOWN =
      Set.of(DifferentiableProcessor.GENERATED, DifferentiableProcessor.PRIMAL);

  private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();
  private boolean left;

  /** Creates the processor, as the service loader does. */
  public AnnotationsInBodies() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.NAMES;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    left = !DifferentiableProcessor.hasTrees(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    left |= annotations.stream().anyMatch(AnnotationsInBodies::isShown);
    boolean known =
        processingEnv.getElementUtils().getTypeElement(DifferentiableProcessor.ANNOTATION) != null;
    if (known && !left) {
      LocalMethods.refuse(round.getRootElements(), processingEnv, reported);
    }
    return false;
  }

  /** Whether the other processor is called for an annotation, in this round and all that follow. */
  private static boolean isShown(TypeElement annotation) {
    return annotation.getEnclosingElement().toString().equals("dev.adjoint")
        || SHOWN.contains(annotation.getQualifiedName().toString());
  }
}
