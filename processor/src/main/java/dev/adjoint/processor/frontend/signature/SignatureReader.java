package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.resolve.Attributor;
import dev.adjoint.processor.frontend.resolve.DeclaredRecords;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads the annotated methods of a round, and refuses those that cannot have companions. */
public final class SignatureReader {
  private final ProcessingEnvironment environment;
  private final Trees trees;
  private final TreeDiagnostics.Reported reported;
  private final Map<String, Integer> overloads = new HashMap<>();

  /** Reads with the compiler's services; {@code reported} is shared by a whole compile. */
  public SignatureReader(ProcessingEnvironment environment, TreeDiagnostics.Reported reported) {
    this.environment = environment;
    this.trees = Trees.instance(environment);
    this.reported = reported;
  }

  /**
   * Reads the methods of a round.
   *
   * @param methods the methods that are annotated with {@code @Differentiable}
   * @param sourceClasses the qualified names of the round's top-level classes
   * @return those whose declaration is in order, class by class in source order
   */
  public List<AnnotatedMethod> read(
      Collection<ExecutableElement> methods, Set<String> sourceClasses) {
    List<AnnotatedMethod> read = new ArrayList<>();
    for (ExecutableElement method : inSourceOrder(methods)) {
      if (takesVoid(method)) {
        continue; // javac is going to refuse it
      }
      TreePath path = trees.getPath(method);
      AnnotationReader reader = new AnnotationReader(environment, method, path);
      if (reader.isBroken()) {
        continue; // so it is
      }
      AnnotatedMethod annotated = read(method, path, reader.read());
      if (!annotated.sink().hasErrors()) {
        read.add(annotated);
      }
    }
    new Collisions(sourceClasses).check(read);
    return read.stream().filter(m -> !m.sink().hasErrors()).toList();
  }

  private static boolean takesVoid(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(p -> p.asType().getKind() == TypeKind.VOID);
  }

  private List<ExecutableElement> inSourceOrder(Collection<ExecutableElement> methods) {
    return methods.stream()
        .sorted(
            Comparator.comparing((ExecutableElement m) -> m.getEnclosingElement().toString())
                .thenComparing(this::position))
        .toList();
  }

  private long position(ExecutableElement method) {
    TreePath path = trees.getPath(method);
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  private AnnotatedMethod read(ExecutableElement method, TreePath path, Request request) {
    TreeDiagnostics sink =
        new TreeDiagnostics(environment, method, path.getCompilationUnit(), reported);
    MethodTree tree = (MethodTree) path.getLeaf();
    new DeclarationChecks(environment, method, tree, sink).check();
    Differentiated.Inputs inputs = inputs(method, tree, sink).find(request);
    SourceMethod source =
        new SourceMethods(environment)
            .describe(method, path, baseName(method, request, sink), overload(method, request));
    Signature signature = Signatures.of(method, source, inputs.parameters(), inputs.fields());
    requireNumber(request, signature, sink);
    Set<RequestedMode> modes = modes(request, tree, sink);
    boolean workspace = workspace(request, modes, tree, sink);
    return new AnnotatedMethod(
        method, path, signature, modes, workspace, parallel(request, modes, sink), sink);
  }

  /** Whether a workspace is asked for; it serves the companion of reverse mode only. */
  private static boolean workspace(
      Request request, Set<RequestedMode> modes, MethodTree tree, TreeDiagnostics sink) {
    boolean wanted = request.workspace().value();
    if (wanted && !modes.isEmpty() && !modes.contains(RequestedMode.ADJOINT)) {
      sink.report(request.workspace().tree(), DiagnosticCode.AD1040, tree.getName());
    }
    return wanted;
  }

  private static Tree parallel(Request request, Set<RequestedMode> modes, TreeDiagnostics sink) {
    if (!request.parallel().value()) {
      return null;
    }
    if (!modes.isEmpty() && !modes.contains(RequestedMode.ADJOINT)) {
      sink.report(request.parallel().tree(), DiagnosticCode.AD1045);
    }
    return request.parallel().tree();
  }

  private Differentiated inputs(ExecutableElement method, MethodTree tree, TreeDiagnostics sink) {
    Elements elements = environment.getElementUtils();
    DeclaredRecords records = new DeclaredRecords(elements, environment.getTypeUtils(), trees);
    return new Differentiated(
        method,
        tree,
        sink,
        new Obstacles(elements, records, elements.getPackageOf(method)),
        new ReceiverFields(
            elements,
            method,
            records,
            sink,
            field -> Attributor.isConstant(field, trees.getPath(method), environment)));
  }

  private static String baseName(ExecutableElement method, Request request, TreeDiagnostics sink) {
    String name = request.name().value();
    if (name.isEmpty()) {
      return method.getSimpleName().toString();
    }
    if (!SourceVersion.isName(name) || name.contains(".")) {
      sink.report(request.name().tree(), DiagnosticCode.AD1017, name);
    }
    return name;
  }

  /** 1 for the first method of a base name in its class, in source order, 2 for the next, … */
  private int overload(ExecutableElement method, Request request) {
    String name = request.name().value();
    String base = name.isEmpty() ? method.getSimpleName().toString() : name;
    return overloads.merge(method.getEnclosingElement() + "." + base, 1, Integer::sum);
  }

  private static void requireNumber(Request request, Signature signature, TreeDiagnostics sink) {
    boolean number = signature.result() != null && signature.result().rank() == 0;
    for (Request.Part<RequestedMode> part : request.modes()) {
      if (part.value() == RequestedMode.HESSIAN && !number) {
        sink.report(part.tree(), DiagnosticCode.AD1023, signature.source().methodName());
      }
    }
  }

  private static Set<RequestedMode> modes(Request request, MethodTree tree, TreeDiagnostics sink) {
    Set<RequestedMode> modes = EnumSet.noneOf(RequestedMode.class);
    for (Request.Part<RequestedMode> part : request.modes()) {
      modes.add(part.value());
    }
    if (modes.isEmpty()) {
      sink.report(tree, DiagnosticCode.AD1021, tree.getName());
    }
    return modes;
  }
}
