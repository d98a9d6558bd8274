package dev.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.calls.Setting;
import dev.adjoint.processor.frontend.fence.JavaRules;
import dev.adjoint.processor.frontend.fence.LanguageFence;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.lower.MethodLowering;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.lower.SourceText;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.frontend.resolve.Attributor;
import dev.adjoint.processor.ir.Terminator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;

/** The front end for one method: names and types, the fence, and the translation. */
public final class MethodFrontEnd {
  private MethodFrontEnd() {}

  /**
   * Translates a method; {@code null} if it is refused, which was then reported, or if javac is
   * going to refuse it.
   *
   * @param method the annotated method
   * @param path the path to its declaration
   * @param signature what is known of it without its body
   * @param setting what its code is for
   * @param environment the compiler's services
   * @param sink takes the messages, at the exact tokens
   */
  public static LoweredMethod lower(
      ExecutableElement method,
      TreePath path,
      Signature signature,
      Setting setting,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    Attribution attribution = check(method, path, setting, environment, sink);
    if (attribution == null) {
      return null;
    }
    Trees trees = Trees.instance(environment);
    SourceText text = new SourceText(path.getCompilationUnit(), trees.getSourcePositions());
    MethodTree tree = (MethodTree) path.getLeaf();
    LoweredMethod lowered =
        MethodLowering.lower(tree, attribution, text, signature, setting.derivations());
    if (lowered != null && lowered.method().body().end() instanceof Terminator.Throw) {
      sink.report(tree, DiagnosticCode.AD2006, tree.getName());
      return null;
    }
    return lowered == null
        ? null
        : new LoweredMethod(lowered.method().with(setting.optimisations()), lowered.positions());
  }

  /** Resolves and checks a method's body; {@code null} if it is refused, by us or by javac. */
  public static Attribution check(
      ExecutableElement method,
      TreePath path,
      Setting setting,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    MethodMessages messages = new MethodMessages(sink);
    Attribution attribution =
        Attributor.attribute(method, path, environment, setting.derivations().upcoming(), messages);
    MethodTree tree = (MethodTree) path.getLeaf();
    LanguageFence.check(method, tree, setting, attribution, messages);
    messages.close();
    boolean accepted =
        !messages.hasErrors() && JavaRules.hold(method, tree, attribution, environment);
    return accepted ? attribution : null;
  }
}
