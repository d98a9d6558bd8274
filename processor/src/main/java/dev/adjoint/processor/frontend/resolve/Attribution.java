package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * The types and symbols of one method body: what {@code javac} will find when it attributes the
 * body, found before it does.
 */
public interface Attribution {

  /**
   * The type of an expression, a type tree or a variable declaration ({@code var} inferred); for a
   * method invocation its result type; {@code null} where it could not be found, in which case a
   * diagnostic was reported.
   */
  TypeMirror typeOf(Tree tree);

  /**
   * What an identifier, member selection, method invocation, object creation or variable
   * declaration refers to. A local variable or parameter is identified by the tree that declares
   * it, see {@link #declarationOf}; for these this is {@code null}.
   */
  Element symbolOf(Tree tree);

  /**
   * The declaration of the local variable or parameter that an identifier refers to; {@code null}
   * if it refers to something else.
   */
  Tree declarationOf(Tree identifier);

  /**
   * The value of a constant expression (JLS 15.29), boxed, after conversion to its own type; {@code
   * null} if the expression is not constant.
   */
  Object constantOf(Tree expression);

  /** The companions that bodies may call before they exist. */
  Upcoming upcoming();

  /** What the sources say of records. */
  DeclaredRecords records();
}
