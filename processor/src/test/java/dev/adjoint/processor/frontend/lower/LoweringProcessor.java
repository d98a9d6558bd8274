package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.MethodFrontEnd;
import dev.adjoint.processor.frontend.calls.Setting;
import dev.adjoint.processor.frontend.signature.Signatures;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Visibility;
import dev.adjoint.processor.program.Program;
import dev.adjoint.processor.program.ReadMethods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Runs the front end over methods; what it says against one is kept with its name. */
@SupportedAnnotationTypes("*")
public final class LoweringProcessor extends AbstractProcessor {
  private final boolean annotatedOnly;
  private final Map<String, LoweredMethod> lowered = new LinkedHashMap<>();
  private final Map<String, List<String>> messages = new LinkedHashMap<>();

  /** A processor of the annotated methods, or of all methods of top-level classes. */
  public LoweringProcessor(boolean annotatedOnly) {
    this.annotatedOnly = annotatedOnly;
  }

  /** The methods that were not refused, by {@link #nameOf}. */
  public Map<String, LoweredMethod> lowered() {
    return lowered;
  }

  /** What was said against a method. */
  public List<String> messages(String name) {
    return messages.getOrDefault(name, List.of());
  }

  /** The qualified name and the parameter types of a method. */
  public static String nameOf(ExecutableElement method) {
    return method.getEnclosingElement() + "." + method;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (annotatedOnly) {
      ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation())).forEach(this::lower);
    } else {
      for (Element root : round.getRootElements()) {
        ElementFilter.methodsIn(root.getEnclosedElements()).forEach(this::lower);
      }
    }
    return true;
  }

  /** By name, for javac has the runtime's module out of sight where it compiles these tests. */
  private TypeElement annotation() {
    return processingEnv.getElementUtils().getTypeElement("dev.adjoint.Differentiable");
  }

  private void lower(ExecutableElement method) {
    TreePath path = Trees.instance(processingEnv).getPath(method);
    List<String> against = new ArrayList<>();
    messages.put(nameOf(method), against);
    LoweredMethod result =
        MethodFrontEnd.lower(
            method,
            path,
            signature(method),
            setting(method),
            processingEnv,
            new Collecting(against));
    if (result != null) {
      IrVerifier.verify(result.method(), IrVerifier.Form.ANY);
      lowered.put(nameOf(method), result);
    }
  }

  private Setting setting(ExecutableElement method) {
    String home = processingEnv.getElementUtils().getPackageOf(method).toString();
    return new Program(processingEnv, Optimisations.ALL, new ReadMethods())
        .setting(method, home.contains(" ") ? "" : home);
  }

  private static Signature signature(ExecutableElement method) {
    String className = method.getEnclosingElement().getSimpleName().toString();
    String name = method.getSimpleName().toString();
    SourceMethod source =
        new SourceMethod(
            "",
            className,
            className,
            name,
            name,
            1,
            Visibility.PUBLIC,
            true,
            List.of(),
            false,
            className + ".java",
            1,
            1);
    Set<String> numbers =
        method.getParameters().stream()
            .filter(parameter -> IrTypes.of(parameter.asType()).isDifferentiable())
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toSet());
    return Signatures.of(method, source, numbers, List.of());
  }

  private record Collecting(List<String> messages) implements DiagnosticSink<Tree> {
    @Override
    public void report(Tree position, DiagnosticCode code, Object... arguments) {
      messages.add(code.message(arguments) + " at " + position);
    }

    @Override
    public boolean hasErrors() {
      return !messages.isEmpty();
    }
  }
}
