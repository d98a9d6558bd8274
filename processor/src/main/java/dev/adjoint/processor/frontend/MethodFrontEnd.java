package dev.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.fence.LanguageFence;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.lower.MethodLowering;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.lower.SourceText;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.frontend.resolve.Attributor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;

/** The front end for one method: names and types, the fence, and the translation. */
public final class MethodFrontEnd {
  private MethodFrontEnd() {}

  /**
   * Translates a method; {@code null} if it is refused, which was then reported.
   *
   * @param method the annotated method
   * @param path the path to its declaration
   * @param signature what is known of it without its body
   * @param environment the compiler's services
   * @param sink takes the messages, at the exact tokens
   */
  public static LoweredMethod lower(
      ExecutableElement method,
      TreePath path,
      Signature signature,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    Attribution attribution = check(method, path, environment, sink);
    if (attribution == null) {
      return null;
    }
    Trees trees = Trees.instance(environment);
    SourceText text = new SourceText(path.getCompilationUnit(), trees.getSourcePositions());
    return MethodLowering.lower((MethodTree) path.getLeaf(), attribution, text, signature);
  }

  /** Resolves and checks a method's body; {@code null} if it is refused. */
  public static Attribution check(
      ExecutableElement method,
      TreePath path,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    MethodMessages messages = new MethodMessages(sink);
    Attribution attribution = Attributor.attribute(method, path, environment, messages);
    LanguageFence.check(method, (MethodTree) path.getLeaf(), attribution, messages);
    messages.close();
    return messages.hasErrors() ? null : attribution;
  }
}
