package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** The attribution of one body, filled in while the body is walked. */
final class Table implements Attribution {
  private final Map<Tree, TypeMirror> types = new IdentityHashMap<>();
  private final Map<Tree, Element> symbols = new IdentityHashMap<>();
  private final Map<Tree, Tree> declarations = new IdentityHashMap<>();
  private final Map<Tree, Object> constants = new IdentityHashMap<>();
  private final Map<Tree, Boolean> inferred = new IdentityHashMap<>();
  private final Map<Tree, List<ExpressionTree>> arms = new IdentityHashMap<>();

  private final DeclaredRecords records;

  private final Upcoming upcoming;

  Table(DeclaredRecords records, Upcoming upcoming) {
    this.records = records;
    this.upcoming = upcoming;
  }

  @Override
  public Upcoming upcoming() {
    return upcoming;
  }

  @Override
  public DeclaredRecords records() {
    return records;
  }

  @Override
  public TypeMirror typeOf(Tree tree) {
    return types.get(tree);
  }

  @Override
  public Element symbolOf(Tree tree) {
    return symbols.get(tree);
  }

  @Override
  public Tree declarationOf(Tree identifier) {
    return declarations.get(identifier);
  }

  @Override
  public Object constantOf(Tree expression) {
    return constants.get(expression);
  }

  /** The result expressions of a conditional or {@code switch} expression, in order. */
  List<ExpressionTree> armsOf(Tree expression) {
    return arms.get(expression);
  }

  /** Whether the type of a call was inferred, not declared. */
  boolean isInferred(Tree call) {
    return inferred.getOrDefault(call, false);
  }

  void setInferred(Tree call, boolean isInferred) {
    inferred.put(call, isInferred);
  }

  void setArms(Tree expression, List<ExpressionTree> results) {
    arms.put(expression, results);
  }

  void setType(Tree tree, TypeMirror type) {
    types.put(tree, type);
  }

  void setSymbol(Tree tree, Element symbol) {
    symbols.put(tree, symbol);
  }

  void setDeclaration(Tree identifier, Tree declaration) {
    declarations.put(identifier, declaration);
  }

  /** Records a constant; {@code null} means that there is none. */
  void setConstant(Tree expression, Object value) {
    constants.put(expression, value);
  }
}
