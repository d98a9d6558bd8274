package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the sources say of the records of a compilation: whether an accessor only returns the
 * component, and whether a constructor stores just what it is given.
 */
public final class DeclaredRecords {
  private final Elements elements;
  private final Types types;
  private final Trees trees;

  /** Asks the compiler's services. */
  public DeclaredRecords(Elements elements, Types types, Trees trees) {
    this.elements = elements;
    this.types = types;
    this.trees = trees;
  }

  /** What a constructor does with its arguments. */
  public enum Construction {
    /** It is the canonical one and has no statements of its own. */
    IMPLICIT,
    /** It is the canonical one, and looks at its arguments before it stores them as they are. */
    CHECKING,
    /** All that it does is to call another constructor of the record. */
    DELEGATING,
    /** It stores something else, or its source is not in this compilation. */
    UNKNOWN
  }

  /** Whether a method is an accessor that returns the component itself. */
  public boolean isComponent(ExecutableElement method) {
    if (method instanceof UpcomingMethod upcoming) {
      return upcoming.isAccessor();
    }
    return method.getEnclosingElement().getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && ((TypeElement) method.getEnclosingElement())
            .getRecordComponents().stream()
                .filter(c -> method.equals(c.getAccessor()))
                .anyMatch(this::isPlain);
  }

  /** Whether the accessor of a record's field may return something else. */
  public boolean isHidden(VariableElement field) {
    return ((TypeElement) field.getEnclosingElement())
        .getRecordComponents().stream()
            .filter(c -> c.getSimpleName().equals(field.getSimpleName()))
            .noneMatch(this::isPlain);
  }

  /** The component whose accessor may return something else; {@code null} if there is none. */
  public RecordComponentElement hiddenComponent(TypeElement type) {
    return type.getRecordComponents().stream()
        .filter(c -> !isPlain(c))
        .map(RecordComponentElement.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Accessors of compiled records may copy arrays; records promise the same number each time. */
  private boolean isPlain(RecordComponentElement component) {
    if (!isInSource(component.getEnclosingElement())) {
      return !(component.asType() instanceof ArrayType);
    }
    MethodTree tree = trees.getTree(component.getAccessor());
    return tree == null || returns(tree, component);
  }

  /** Whether the source of a class is in this compilation. */
  public boolean isInSource(Element type) {
    return trees.getPath(type) != null;
  }

  private static boolean returns(MethodTree accessor, RecordComponentElement component) {
    List<? extends StatementTree> statements = accessor.getBody().getStatements();
    return statements.size() == 1
        && statements.get(0) instanceof ReturnTree result
        && names(result.getExpression(), component);
  }

  private static boolean names(ExpressionTree tree, RecordComponentElement component) {
    ExpressionTree inner = Names.inside(tree);
    if (inner instanceof MemberSelectTree select) {
      return select.getIdentifier().equals(component.getSimpleName())
          && select.getExpression().toString().equals("this");
    }
    return inner instanceof IdentifierTree identifier
        && identifier.getName().equals(component.getSimpleName());
  }

  /** What a constructor of a record does with its arguments. */
  public Construction constructionBy(ExecutableElement constructor) {
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    if (type.getKind() != ElementKind.RECORD || !isInSource(type)) {
      return Construction.UNKNOWN;
    }
    if (!isCanonical(constructor)) {
      return delegates(trees.getTree(constructor)) ? Construction.DELEGATING : Construction.UNKNOWN;
    }
    if (elements.getOrigin(constructor) == Elements.Origin.MANDATED) {
      return Construction.IMPLICIT;
    }
    MethodTree tree = trees.getTree(constructor);
    boolean checks = tree != null && CheckingConstructor.isOne(tree, constructor);
    return checks ? Construction.CHECKING : Construction.UNKNOWN;
  }

  private static boolean delegates(MethodTree tree) {
    return tree != null
        && tree.getBody().getStatements().size() == 1
        && tree.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("this");
  }

  private boolean isCanonical(ExecutableElement constructor) {
    List<? extends RecordComponentElement> components =
        ((TypeElement) constructor.getEnclosingElement()).getRecordComponents();
    boolean same = components.size() == constructor.getParameters().size();
    for (int i = 0; same && i < components.size(); i++) {
      TypeMirror given = constructor.getParameters().get(i).asType();
      same = types.isSameType(types.erasure(components.get(i).asType()), types.erasure(given));
    }
    return same;
  }
}
