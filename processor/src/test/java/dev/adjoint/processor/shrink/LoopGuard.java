package dev.adjoint.processor.shrink;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a call into each loop and method of a source, which may count and throw: a program that
 * lost a part may have lost what ends a loop.
 */
public final class LoopGuard extends TreeScanner<Void, Void> {
  private final Parsed parsed;
  private final String call;
  private final List<Edit> edits = new ArrayList<>();

  private LoopGuard(Parsed parsed, String call) {
    this.parsed = parsed;
    this.call = call;
  }

  /**
   * The source with the calls.
   *
   * @param call a statement with its semicolon
   */
  public static String guarded(String source, String call) {
    Parsed parsed = Parsed.of(source).orElseThrow();
    LoopGuard guard = new LoopGuard(parsed, call);
    guard.scan(parsed.unit(), null);
    return Edit.apply(source, guard.edits).orElseThrow();
  }

  private void guard(StatementTree body) {
    int start = parsed.start(body);
    if (body.getKind() == Tree.Kind.BLOCK) {
      edits.add(new Edit(start + 1, start + 1, " " + call));
    } else {
      edits.add(new Edit(start, start, "{ " + call + " "));
      edits.add(new Edit(parsed.end(body), parsed.end(body), " }"));
    }
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (tree.getBody() != null && tree.getReturnType() != null) {
      guard(tree.getBody());
    }
    return super.visitMethod(tree, unused);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    guard(tree.getStatement());
    return super.visitForLoop(tree, unused);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    guard(tree.getStatement());
    return super.visitEnhancedForLoop(tree, unused);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    guard(tree.getStatement());
    return super.visitWhileLoop(tree, unused);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    guard(tree.getStatement());
    return super.visitDoWhileLoop(tree, unused);
  }
}
