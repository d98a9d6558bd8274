package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.diagnostics.Said;
import dev.adjoint.processor.frontend.resolve.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Reports the messages of one annotated method to {@code javac}, at the tree they are about. A tree
 * gets one error only, the first, because later ones mostly follow from it; a declaration may have
 * several. Warnings are left out under {@code @SuppressWarnings("adjoint")}.
 */
public final class TreeDiagnostics implements DiagnosticSink<Tree> {
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final boolean suppressesWarnings;
  private final Reported reported;
  private final String note;
  private final Map<Tree, TreeDiagnostics> elsewhere = new IdentityHashMap<>();
  private final Element method;
  private final String root;
  private final ProcessingEnvironment environment;
  private int errors;

  /** Reports into {@code unit}, in which the annotated method stands. */
  public TreeDiagnostics(
      ProcessingEnvironment environment,
      Element method,
      CompilationUnitTree unit,
      Reported reported) {
    this(environment, method, unit, reported, "", key(method));
  }

  private TreeDiagnostics(
      ProcessingEnvironment environment,
      Element method,
      CompilationUnitTree unit,
      Reported reported,
      String note,
      String root) {
    this.root = root;
    this.environment = environment;
    this.method = method;
    this.note = note;
    this.trees = Trees.instance(environment);
    this.unit = unit;
    this.suppressesWarnings = isSuppressed(method);
    this.reported = reported;
  }

  /**
   * Says that trees belong to another method, which this one calls: messages about them are shown
   * where they stand, and name this method.
   */
  public void adopt(
      Collection<? extends Tree> its, CompilationUnitTree unitAround, Element callee) {
    TreeDiagnostics inside = of(callee, unitAround);
    its.forEach(tree -> elsewhere.put(tree, inside));
  }

  /** Where messages about a method go that this one calls. */
  public TreeDiagnostics of(Element callee, CompilationUnitTree unitAround) {
    String reached =
        note.isEmpty()
            ? " (called from the differentiated method " + method.getSimpleName() + ")"
            : note;
    return new TreeDiagnostics(environment, callee, unitAround, reported, reached, root);
  }

  /** What a method is called among what was {@link Said}. */
  public static String key(Element method) {
    return method.getEnclosingElement() + "." + method;
  }

  /** What was reported in this compile: two methods that call one helper report it once. */
  public static final class Reported {
    private final Shown all = new Shown();
    private final Map<String, Shown> byMethod = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    /** Creates an empty set. */
    public Reported() {}

    /** What was said of each method, in the order in which it was found. */
    public List<Said> said() {
      return List.copyOf(said);
    }

    private boolean add(Tree tree, DiagnosticCode code) {
      return all.add(tree, code);
    }

    private void keep(Tree tree, Said message) {
      if (byMethod.computeIfAbsent(message.method(), m -> new Shown()).add(tree, message.code())) {
        said.add(message);
      }
    }
  }

  /** The messages that were shown at each tree. */
  private static final class Shown {
    private final Set<Tree> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<DiagnosticCode, Set<Tree>> byCode = new HashMap<>();

    boolean add(Tree tree, DiagnosticCode code) {
      boolean isNew =
          byCode
              .computeIfAbsent(code, c -> Collections.newSetFromMap(new IdentityHashMap<>()))
              .add(tree);
      if (code.severity() == DiagnosticCode.Severity.WARNING) {
        return isNew;
      }
      return isNew && (tree instanceof MethodTree | faulty.add(tree));
    }
  }

  private static boolean isSuppressed(Element method) {
    for (Element e = method; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings annotation = e.getAnnotation(SuppressWarnings.class);
      if (annotation != null && Arrays.asList(annotation.value()).contains("adjoint")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void report(Tree tree, DiagnosticCode code, Object... arguments) {
    boolean isError = code.severity() == DiagnosticCode.Severity.ERROR;
    if (isError) {
      errors++;
    }
    if (elsewhere.containsKey(tree)) {
      elsewhere.get(tree).report(tree, code, arguments);
      return;
    }
    boolean silenced = !isError && suppressesWarnings;
    String text = code.message(arguments) + note;
    reported.keep(tree, new Said(root, code, text, file(), line(tree), silenced));
    if (!silenced && reported.add(tree, code)) {
      Diagnostic.Kind kind = isError ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
      trees.printMessage(kind, text, tree, unit);
    }
  }

  private String file() {
    String name = unit.getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private int line(Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    return start < 0 ? 0 : Lines.of(unit, start);
  }

  @Override
  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors this method has. */
  public int errors() {
    return errors;
  }
}
