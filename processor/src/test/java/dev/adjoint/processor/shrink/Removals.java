package dev.adjoint.processor.shrink;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The lists of a source of which any part may be left out: types, imports, members, statements,
 * cases, entries of arrays, annotations and lines of inputs, the outer ones first.
 */
final class Removals extends TreeScanner<Void, Void> {
  private final Parsed parsed;
  private final List<List<Edit>> lists = new ArrayList<>();

  private Removals(Parsed parsed) {
    this.parsed = parsed;
  }

  static List<List<Edit>> of(Parsed parsed) {
    Removals removals = new Removals(parsed);
    removals.scan(parsed.unit(), null);
    return removals.lists.stream().filter(list -> !list.isEmpty()).toList();
  }

  private void add(List<? extends Tree> trees, Function<Tree, Edit> removal) {
    if (trees != null) {
      lists.add(trees.stream().filter(parsed::isWritten).map(removal).toList());
    }
  }

  @Override
  public Void visitCompilationUnit(CompilationUnitTree tree, Void unused) {
    add(tree.getTypeDecls(), parsed::removeLines);
    add(tree.getImports(), parsed::removeLines);
    return super.visitCompilationUnit(tree, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    List<? extends Tree> constants = tree.getMembers().stream().filter(this::isListed).toList();
    if (tree.getKind() == Tree.Kind.ENUM) {
      add(constants, parsed::removeItem);
    }
    add(
        tree.getMembers().stream().filter(each -> !constants.contains(each)).toList(),
        parsed::removeLines);
    return super.visitClass(tree, unused);
  }

  /** Whether it is a constant of an enum or a component of a record, which commas separate. */
  private boolean isListed(Tree member) {
    return member.getKind() == Tree.Kind.VARIABLE
        && parsed.isWritten(member)
        && !parsed.text(member).endsWith(";");
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (parsed.isWritten(tree)) {
      lists.add(
          tagLines(parsed, tree).lines().stream()
              .map(line -> new Edit(line.start(), line.end(), ""))
              .toList());
    }
    return super.visitMethod(tree, unused);
  }

  static TagLines tagLines(Parsed parsed, Tree tree) {
    int lineStart = parsed.source().lastIndexOf('\n', parsed.start(tree) - 1) + 1;
    return new TagLines(parsed.source(), lineStart);
  }

  @Override
  public Void visitModifiers(ModifiersTree tree, Void unused) {
    add(tree.getAnnotations(), parsed::removeLines);
    return super.visitModifiers(tree, unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    add(tree.getArguments(), parsed::removeItem);
    return super.visitAnnotation(tree, unused);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    add(tree.getStatements(), parsed::removeLines);
    return super.visitBlock(tree, unused);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    add(tree.getCases(), parsed::removeLines);
    return super.visitSwitch(tree, unused);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    add(tree.getCases(), parsed::removeLines);
    return super.visitSwitchExpression(tree, unused);
  }

  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    add(tree.getStatements(), parsed::removeLines);
    add(tree.getExpressions(), parsed::removeItem);
    return super.visitCase(tree, unused);
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    add(tree.getInitializers(), parsed::removeItem);
    return super.visitNewArray(tree, unused);
  }
}
