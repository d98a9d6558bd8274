package dev.adjoint.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.Said;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.report.BothStages;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.report.dump.Dump;
import dev.adjoint.processor.report.site.Extent;
import dev.adjoint.processor.report.site.MethodSource;
import dev.adjoint.processor.report.site.Site;
import dev.adjoint.processor.report.site.SiteWriter;
import dev.adjoint.processor.report.site.SourceFile;
import dev.adjoint.processor.report.site.SourceFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/** Who watches the compiler at work, where that is asked for: the dump, the report, or both. */
final class Observers {
  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final SourceFiles files = new SourceFiles();
  private final Map<CompilationUnitTree, SourceFile> read = new HashMap<>();
  private final Pictures pictures = new Pictures();
  private final Site site = new Site(files, pictures::draw);

  Observers(ProcessingEnvironment environment, ProcessorOptions options) {
    this.environment = environment;
    this.options = options;
  }

  /** Whether somebody wants to know where the lines of companions come from. */
  boolean traceLines() {
    return options.report() != null;
  }

  /** Says which annotated methods a round has, and in which files it may find others. */
  void begin(Iterable<ExecutableElement> methods, RoundEnvironment round) {
    if (options.report() == null) {
      return;
    }
    Trees trees = Trees.instance(environment);
    for (Element root : round.getRootElements()) {
      TreePath path = trees.getPath(root);
      if (path != null) {
        CompilationUnitTree unit = path.getCompilationUnit();
        files.add(SourceExtents.name(unit), () -> file(unit, trees.getSourcePositions()));
      }
    }
    methods.forEach(method -> add(method, trees));
  }

  private SourceFile file(CompilationUnitTree unit, SourcePositions positions) {
    return read.computeIfAbsent(unit, key -> SourceExtents.read(key, positions));
  }

  /** Adds a method, unless another tool made it, which leaves it without a place in the source. */
  private void add(ExecutableElement method, Trees trees) {
    TreePath path = trees.getPath(method);
    CompilationUnitTree unit = path.getCompilationUnit();
    Extent lines = SourceExtents.of(path.getLeaf(), unit, trees.getSourcePositions());
    if (lines != null) {
      site.add(describe(method, path, file(unit, trees.getSourcePositions()), lines));
    }
  }

  private MethodSource describe(
      ExecutableElement method, TreePath path, SourceFile file, Extent lines) {
    CompilationUnitTree unit = path.getCompilationUnit();
    SourcePositions positions = Trees.instance(environment).getSourcePositions();
    MethodTree tree = (MethodTree) path.getLeaf();
    String place = environment.getElementUtils().getPackageOf(method).getQualifiedName().toString();
    String type = method.getEnclosingElement().toString();
    return new MethodSource(
        TreeDiagnostics.key(method),
        place,
        place.isEmpty() ? type : type.substring(place.length() + 1),
        method.getSimpleName().toString(),
        tree.getParameters().stream()
            .map(parameter -> SourceExtents.spelled(parameter, unit, positions))
            .collect(Collectors.joining(", ")),
        SourceExtents.spelled(tree.getReturnType(), unit, positions),
        file,
        lines);
  }

  /** Who watches how an annotated method is differentiated. */
  Stages of(AnnotatedMethod method) {
    SourceMethod source = method.signature().source();
    Stages dump = of(source);
    if (options.report() == null) {
      return dump;
    }
    String key = TreeDiagnostics.key(method.element());
    return new BothStages(dump, site.watch(key, source));
  }

  /** Who watches how a private method is differentiated. */
  Stages of(SourceMethod source) {
    return options.dump() == null ? Stages.NONE : Dump.of(options.dump(), source);
  }

  /** Who watches what is written for a class. */
  Stages ofClass(SourceMethod source) {
    return options.report() == null ? of(source) : new BothStages(of(source), site.companions());
  }

  /** Writes the report, if there is anything to show. */
  void end(List<Said> said) {
    if (options.report() == null || site.isEmpty()) {
      return;
    }
    if (pictures.missing() != null) {
      warn(DiagnosticCode.AD9005.message(pictures.missing()));
    }
    try {
      SiteWriter.write(options.report(), site.pages(said));
    } catch (IOException e) {
      warn(DiagnosticCode.AD9004.message(options.report(), reason(e)));
    } catch (RuntimeException e) {
      String text = DiagnosticCode.AD9001.message("for the report", e);
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, text);
    }
  }

  private static String reason(IOException fault) {
    if (fault instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    return fault instanceof AccessDeniedException ? "access is denied" : fault.getMessage();
  }

  private void warn(String message) {
    environment.getMessager().printMessage(Diagnostic.Kind.WARNING, message);
  }
}
