package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.calls.Setting;
import dev.adjoint.processor.frontend.resolve.Attribution;
import javax.lang.model.element.ExecutableElement;

/** Reports every construct of a method's body that lowering has no translation for. */
public final class LanguageFence {
  private LanguageFence() {}

  /**
   * Checks a method's body.
   *
   * @param method the annotated method
   * @param tree its declaration
   * @param setting what its code is for
   * @param attribution the types and symbols of its body; what is missing was reported before
   * @param sink takes the messages, at the exact tokens
   */
  public static void check(
      ExecutableElement method,
      MethodTree tree,
      Setting setting,
      Attribution attribution,
      DiagnosticSink<Tree> sink) {
    Types types = new Types(attribution, sink);
    NameFence names = new NameFence(types, method, setting.packageName());
    CallFence calls = new CallFence(types, names, setting.derivations());
    CheckpointFence checkpoints = new CheckpointFence(attribution, sink);
    new FenceWalk(types, names, calls, checkpoints, method.getReturnType())
        .scan(tree.getBody(), null);
  }
}
