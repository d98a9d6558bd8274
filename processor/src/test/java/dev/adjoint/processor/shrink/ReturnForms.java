package dev.adjoint.processor.shrink;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** A method that returns one number in place of a record or an array made of several. */
final class ReturnForms extends TreeScanner<Void, Void> {
  private final List<ReturnTree> returns = new ArrayList<>();

  private ReturnForms() {}

  static List<List<Edit>> of(Parsed parsed, MethodTree method) {
    if (!parsed.isWritten(method.getReturnType()) || method.getBody() == null) {
      return List.of();
    }
    ReturnForms forms = new ReturnForms();
    forms.scan(method.getBody(), null);
    List<List<Edit>> candidates = new ArrayList<>();
    int count = forms.returns.stream().mapToInt(each -> parts(each).size()).min().orElse(0);
    for (int k = 0; k < count; k++) {
      List<Edit> edits = new ArrayList<>();
      edits.add(parsed.replace(method.getReturnType(), "double"));
      for (ReturnTree each : forms.returns) {
        edits.add(parsed.replace(each.getExpression(), parsed.text(parts(each).get(k))));
      }
      candidates.add(edits);
    }
    return candidates;
  }

  private static List<? extends ExpressionTree> parts(ReturnTree tree) {
    Tree value = tree.getExpression();
    if (value instanceof NewClassTree made) {
      return made.getArguments();
    }
    boolean isListed = value instanceof NewArrayTree array && array.getInitializers() != null;
    return isListed ? ((NewArrayTree) value).getInitializers() : List.of();
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    returns.add(tree);
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }
}
