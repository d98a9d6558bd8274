package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The entry point that javac finds: claims {@code @Differentiable}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  "dev.adjoint.Differentiable",
  // Ours carry it; unclaimed, it would make -Xlint:processing warn of every compile that uses us.
  "javax.annotation.processing.Generated"
})
public final class DifferentiableProcessor extends AbstractProcessor {

  /** Creates the processor, as the service loader does. */
  public DifferentiableProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }
}
