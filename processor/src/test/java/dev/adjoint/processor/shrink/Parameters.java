package dev.adjoint.processor.shrink;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Parameters and components that nobody reads, each with what is passed for it. */
final class Parameters extends TreeScanner<Void, Void> {
  private final Parsed parsed;
  private final List<List<Edit>> candidates = new ArrayList<>();

  private Parameters(Parsed parsed) {
    this.parsed = parsed;
  }

  static List<List<Edit>> of(Parsed parsed) {
    Parameters parameters = new Parameters(parsed);
    parameters.scan(parsed.unit(), null);
    return parameters.candidates;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    for (int k = 0; k < tree.getParameters().size(); k++) {
      VariableTree parameter = tree.getParameters().get(k);
      if (parsed.isWritten(parameter) && !names(tree.getBody(), parameter.getName().toString())) {
        List<Edit> edits = arguments(tree.getName().toString(), tree.getParameters().size(), k);
        edits.add(parsed.removeItem(parameter));
        edits.addAll(inputs(tree, k));
        candidates.add(edits);
      }
    }
    return super.visitMethod(tree, unused);
  }

  private List<Edit> inputs(MethodTree tree, int parameter) {
    boolean isStatic = tree.getModifiers().getFlags().contains(Modifier.STATIC);
    int k = isStatic ? parameter : parameter + 1;
    return Removals.tagLines(parsed, tree).inputs().stream()
        .filter(values -> k < values.size())
        .map(values -> parsed.removeItem(values.get(k).start(), values.get(k).end()))
        .toList();
  }

  /** A component may still be read: then the candidate does not compile. */
  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.RECORD) {
      List<? extends Tree> components =
          tree.getMembers().stream()
              .filter(each -> each.getKind() == Tree.Kind.VARIABLE && parsed.isWritten(each))
              .filter(each -> !parsed.text(each).endsWith(";"))
              .toList();
      for (int k = 0; k < components.size(); k++) {
        List<Edit> edits = arguments(tree.getSimpleName().toString(), components.size(), k);
        edits.add(parsed.removeItem(components.get(k)));
        candidates.add(edits);
      }
    }
    return super.visitClass(tree, unused);
  }

  private static boolean names(Tree body, String name) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= tree.getName().contentEquals(name);
        return null;
      }
    }.scan(body, null);
    return found[0];
  }

  /** Removes the k-th argument of every call of a method, or making of a record, of that name. */
  private List<Edit> arguments(String name, int count, int k) {
    List<Edit> edits = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        drop(tree.getMethodSelect(), tree.getArguments());
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        drop(tree.getIdentifier(), tree.getArguments());
        return super.visitNewClass(tree, unused);
      }

      private void drop(Tree called, List<? extends ExpressionTree> arguments) {
        if (arguments.size() == count && simpleName(called).equals(name)) {
          edits.add(parsed.removeItem(arguments.get(k)));
        }
      }
    }.scan(parsed.unit(), null);
    return edits;
  }

  private static String simpleName(Tree called) {
    return called instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : called.toString();
  }
}
