package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Runs our attribution over all method bodies of the sources, as a processor. */
@SupportedAnnotationTypes("*")
final class OurFindings extends AbstractProcessor {
  private final Findings findings = new Findings();
  private final Set<String> refused = new HashSet<>();
  private final List<String> messages = new ArrayList<>();

  Findings findings() {
    return findings;
  }

  /** The methods, by file and position, with messages; they are not compared. */
  Set<String> refused() {
    return refused;
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Trees trees = Trees.instance(processingEnv);
    for (Element root : round.getRootElements()) {
      TreePath path = trees.getPath(root);
      if (root instanceof TypeElement && path != null) {
        new Walk(trees).scan(path, null);
      }
    }
    return false;
  }

  private final class Walk extends BodyWalk {
    private final Trees trees;
    private Attribution attribution;

    Walk(Trees trees) {
      super(trees, processingEnv.getTypeUtils(), findings);
      this.trees = trees;
    }

    @Override
    boolean enters(TreePath path) {
      List<String> reported = new ArrayList<>();
      attribution =
          Attributor.attribute(
              (ExecutableElement) trees.getElement(path),
              path,
              processingEnv,
              new DiagnosticSink<Tree>() {
                @Override
                public void report(Tree tree, DiagnosticCode code, Object... arguments) {
                  reported.add(tree + ": " + code.message(arguments));
                }

                @Override
                public boolean hasErrors() {
                  return !reported.isEmpty();
                }
              });
      String name = ((MethodTree) path.getLeaf()).getName().toString();
      reported.forEach(m -> messages.add(name + ": " + m));
      if (!reported.isEmpty()) {
        refused.add(key(path, trees));
      }
      return reported.isEmpty();
    }

    @Override
    Fact factOf(TreePath path) {
      Tree tree = path.getLeaf();
      return new Fact(
          attribution.typeOf(tree), attribution.symbolOf(tree), attribution.declarationOf(tree));
    }

    @Override
    Object constantOf(TreePath variable) {
      return attribution.constantOf(variable.getLeaf());
    }
  }

  static String key(TreePath method, Trees trees) {
    return method.getCompilationUnit().getSourceFile().getName()
        + ":"
        + trees
            .getSourcePositions()
            .getStartPosition(method.getCompilationUnit(), method.getLeaf());
  }
}
