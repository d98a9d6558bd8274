package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.HashSet;
import java.util.Set;

/**
 * Leaves out that a name cannot be found where it is declared by what is going to be refused: by a
 * local class or a pattern, which have no translation.
 */
final class RefusedNames implements DiagnosticSink<Tree> {
  private final DiagnosticSink<Tree> sink;
  private final MethodTree method;
  private Set<String> declared;

  RefusedNames(DiagnosticSink<Tree> sink, MethodTree method) {
    this.sink = sink;
    this.method = method;
  }

  @Override
  public void report(Tree position, DiagnosticCode code, Object... arguments) {
    if (code != DiagnosticCode.AD4001 || !isDeclared(arguments[arguments.length - 1].toString())) {
      sink.report(position, code, arguments);
    }
  }

  @Override
  public boolean hasErrors() {
    return sink.hasErrors();
  }

  private boolean isDeclared(String name) {
    if (declared == null) {
      declared = new HashSet<>();
      new Declarations().scan(method.getBody(), null);
    }
    return declared.contains(name.replaceAll("\\W.*", ""));
  }

  /** Finds what the body declares besides variables. */
  private final class Declarations extends TreeScanner<Void, Void> {
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      declared.add(tree.getSimpleName().toString());
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
      declared.add(tree.getVariable().getName().toString());
      return super.visitBindingPattern(tree, unused);
    }
  }
}
