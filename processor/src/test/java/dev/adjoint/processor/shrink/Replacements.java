package dev.adjoint.processor.shrink;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a part of a source may be replaced with, the larger parts first. */
final class Replacements extends TreeScanner<Void, Void> {
  private final Parsed parsed;
  private final List<List<Edit>> candidates = new ArrayList<>();
  private final Set<Tree> targets = Collections.newSetFromMap(new IdentityHashMap<>());

  private Replacements(Parsed parsed) {
    this.parsed = parsed;
  }

  /** The candidates, each a few edits that belong together. */
  static List<List<Edit>> of(Parsed parsed) {
    Replacements replacements = new Replacements(parsed);
    replacements.scan(parsed.unit(), null);
    return replacements.candidates;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (parsed.isWritten(tree)) {
      if (tree instanceof StatementTree statement) {
        StatementForms.of(parsed, statement).forEach(text -> offer(tree, text));
      } else if (tree instanceof ExpressionTree expression && !targets.contains(tree)) {
        ExpressionForms.of(parsed, expression).forEach(text -> offer(tree, text));
      }
    }
    return super.scan(tree, unused);
  }

  private void offer(Tree tree, String text) {
    candidates.add(List.of(parsed.replace(tree, text)));
  }

  @Override
  public Void visitPackage(PackageTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitImport(ImportTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitModifiers(ModifiersTree tree, Void unused) {
    return null;
  }

  /** Types are no expressions, though some of their trees are. */
  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    candidates.addAll(ReturnForms.of(parsed, tree));
    return scan(tree.getBody(), unused);
  }

  @Override
  public Void visitVariable(com.sun.source.tree.VariableTree tree, Void unused) {
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitNewClass(com.sun.source.tree.NewClassTree tree, Void unused) {
    scan(tree.getArguments(), unused);
    return scan(tree.getClassBody(), unused);
  }

  @Override
  public Void visitNewArray(com.sun.source.tree.NewArrayTree tree, Void unused) {
    scan(tree.getDimensions(), unused);
    return scan(tree.getInitializers(), unused);
  }

  @Override
  public Void visitTypeCast(com.sun.source.tree.TypeCastTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitInstanceOf(com.sun.source.tree.InstanceOfTree tree, Void unused) {
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitMethodInvocation(com.sun.source.tree.MethodInvocationTree tree, Void unused) {
    targets.add(tree.getMethodSelect());
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    targets.add(tree.getVariable());
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    targets.add(tree.getVariable());
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    if (parsed.text(tree).contains("++") || parsed.text(tree).contains("--")) {
      targets.add(tree.getExpression());
    }
    return super.visitUnary(tree, unused);
  }
}
