package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Attributes {@code switch} statements and the inside of {@code switch} expressions. */
final class Switches {
  private final Body body;
  private final Deque<Results> open = new ArrayDeque<>();

  Switches(Body body) {
    this.body = body;
  }

  /** The results of a {@code switch} expression, and the type they are to have. */
  private record Results(TypeMirror expected, List<ExpressionTree> trees) {}

  /** Attributes a {@code switch} expression; its result expressions in order. */
  List<ExpressionTree> walk(SwitchExpressionTree tree, TypeMirror expected) {
    Results results = new Results(expected, new ArrayList<>());
    TypeMirror selector = body.expressions().typeOf(tree.getExpression(), null);
    open.push(results);
    cases(selector, tree.getCases());
    open.pop();
    return results.trees();
  }

  /** Attributes a {@code switch} statement. */
  void walk(ExpressionTree selector, List<? extends CaseTree> cases) {
    cases(body.expressions().typeOf(selector, null), cases);
  }

  /** Attributes a result of the innermost {@code switch} expression; without one, Java has none. */
  void yielded(ExpressionTree value) {
    if (open.isEmpty()) {
      return;
    }
    body.expressions().typeOf(value, open.element().expected());
    open.element().trees().add(value);
  }

  private void cases(TypeMirror selector, List<? extends CaseTree> cases) {
    body.locals()
        .inBlock(
            () -> {
              for (CaseTree each : cases) {
                each.getExpressions().forEach(label -> label(label, selector));
                if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                  body.statements().walkAll(each.getStatements());
                } else {
                  body.locals().inBlock(() -> rule(each.getBody()));
                }
              }
            });
  }

  private void rule(Tree tree) {
    if (tree instanceof ExpressionTree value) {
      yielded(value);
    } else {
      body.statements().walk((StatementTree) tree);
    }
  }

  private void label(ExpressionTree label, TypeMirror selector) {
    boolean isEnum =
        selector != null
            && body.site().types().asElement(selector) instanceof TypeElement element
            && element.getKind() == ElementKind.ENUM;
    if (isEnum && label instanceof IdentifierTree identifier) {
      enumConstant(identifier, selector);
    } else {
      body.expressions().typeOf(label, selector);
    }
  }

  private void enumConstant(IdentifierTree label, TypeMirror selector) {
    TypeElement type = (TypeElement) body.site().types().asElement(selector);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getKind() == ElementKind.ENUM_CONSTANT
          && field.getSimpleName().equals(label.getName())) {
        body.table().setSymbol(label, field);
        body.table().setType(label, selector);
        return;
      }
    }
    body.report(label, DiagnosticCode.AD4002, type, label.getName());
  }
}
