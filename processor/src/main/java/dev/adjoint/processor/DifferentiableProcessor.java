package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** The entry point that javac finds: claims {@code @Differentiable}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  DifferentiableProcessor.OURS,
  DifferentiableProcessor.GENERATED,
  DifferentiableProcessor.PRIMAL
})
public final class DifferentiableProcessor extends AbstractProcessor {
  static final String ANNOTATION = "dev.adjoint.Differentiable";

  /** All annotations of ours: rules are checked where nothing is differentiated, too. */
  static final String OURS = "dev.adjoint.*";

  /** On our own companions: if nobody claimed it there, javac would warn. */
  static final String GENERATED = "javax.annotation.processing.Generated";

  /** On our own companions too. */
  static final String PRIMAL = "dev.adjoint.runtime.Primal";

  private final Set<String> deferredClasses = new LinkedHashSet<>();
  private RoundDriver driver;
  private boolean othersFollow;

  /** Creates the processor, as the service loader does. */
  public DifferentiableProcessor() {}

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
    othersFollow = LaterProcessors.exist(getClass().getClassLoader());
    if (hasTrees(environment)) {
      ProcessorOptions options = ProcessorOptions.of(environment.getOptions());
      options.faults().forEach(this::error);
      driver = new RoundDriver(environment, options);
    } else {
      error(DiagnosticCode.AD9002.message(environment.getClass().getName()));
    }
  }

  /** Whether generated code, which has records, could not be compiled. */
  private boolean isTooOld() {
    return processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_16) < 0;
  }

  private void error(String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
  }

  /** Build tools may hand over an environment of their own, which hides the method bodies. */
  static boolean hasTrees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ANNOTATION);
    if (driver == null || annotation == null) {
      return false;
    }
    Set<ExecutableElement> methods = new LinkedHashSet<>();
    for (String deferred : deferredClasses) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(deferred);
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(method -> isAnnotated(method, annotation))
          .forEach(methods::add);
    }
    methods.addAll(ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)));
    if (!methods.isEmpty() && isTooOld()) {
      error(DiagnosticCode.AD9008.message(processingEnv.getSourceVersion().ordinal()));
      driver = null;
      return false;
    }
    requireSources(methods);
    deferredClasses.clear();
    deferredClasses.addAll(driver.process(methods, round));
    return !othersFollow && annotations.stream().allMatch(type -> isOurs(type, round));
  }

  /** Reports classes that javac was given as class files, and leaves their methods out. */
  private void requireSources(Set<ExecutableElement> methods) {
    Trees trees = Trees.instance(processingEnv);
    Set<String> compiled = new LinkedHashSet<>();
    methods.stream()
        .filter(method -> trees.getPath(method) == null)
        .forEach(method -> compiled.add(method.getEnclosingElement().toString()));
    methods.removeIf(method -> trees.getPath(method) == null);
    compiled.forEach(name -> error(DiagnosticCode.AD9010.message(name)));
  }

  /** Whether no other processor can have a use for the annotation in this round. */
  private static boolean isOurs(TypeElement annotation, RoundEnvironment round) {
    return annotation.getEnclosingElement().toString().equals("dev.adjoint")
        || annotation.getQualifiedName().contentEquals(PRIMAL)
        || round.getElementsAnnotatedWith(annotation).stream()
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotation))
            .allMatch(
                mirror -> mirror.toString().contains(DifferentiableProcessor.class.getName()));
  }

  private static boolean isAnnotated(ExecutableElement method, TypeElement annotation) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().asElement().equals(annotation));
  }
}
