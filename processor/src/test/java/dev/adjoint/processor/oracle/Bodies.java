package dev.adjoint.processor.oracle;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Runs the methods and constructors of the corpus on their trees. */
final class Bodies {
  private final AttributedSources sources;
  private final Statements statements;

  Bodies(AttributedSources sources, ClassLoader loader) {
    this.sources = sources;
    this.statements = new Statements(sources, loader, this);
  }

  Statements statements() {
    return statements;
  }

  Object run(ExecutableElement method, Object receiver, Object[] arguments) {
    Frame frame = frame(method, receiver, arguments);
    Completion end = statements.run(sources.body(method).getBody(), frame);
    return Primitives.convert(end.value(), method.getReturnType().getKind());
  }

  private static Frame frame(ExecutableElement callee, Object receiver, Object[] arguments) {
    Frame frame = new Frame(receiver);
    for (int i = 0; i < arguments.length; i++) {
      frame.put(callee.getParameters().get(i), arguments[i]);
    }
    return frame;
  }

  /** Runs a constructor on an object whose fields are not yet there. */
  void construct(ExecutableElement constructor, Instance instance, Object[] arguments) {
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    if (sources.source(type) == null) {
      return;
    }
    Frame frame = frame(constructor, instance, arguments);
    MethodTree tree = sources.body(constructor);
    List<? extends StatementTree> body = tree == null ? List.of() : tree.getBody().getStatements();
    String first = body.isEmpty() ? "" : calledConstructor(body.get(0));
    int from = first.isEmpty() ? 0 : 1;
    if (from == 1) {
      statements.run(body.get(0), frame);
    }
    if (!first.equals("this")) {
      initialise(type, instance, frame, first.isEmpty());
    }
    for (StatementTree statement : body.subList(from, body.size())) {
      if (!statements.run(statement, frame).isNormal()) {
        break;
      }
    }
    completeRecord(instance, constructor, frame);
  }

  /** {@code this} or {@code super} where the statement calls another constructor. */
  private static String calledConstructor(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree name
            && name.getName().toString().matches("this|super")
        ? name.getName().toString()
        : "";
  }

  private void initialise(TypeElement type, Instance instance, Frame frame, boolean implicit) {
    TypeElement above = sources.superclass(type);
    if (implicit && above != null && sources.source(above) != null) {
      above.getEnclosedElements().stream()
          .filter(e -> e instanceof ExecutableElement x && x.getParameters().isEmpty())
          .filter(e -> e.getSimpleName().contentEquals("<init>"))
          .forEach(e -> construct((ExecutableElement) e, instance, new Object[0]));
    }
    ClassTree source = sources.source(type);
    for (Tree member : source.getMembers()) {
      if (member instanceof VariableTree field) {
        Element element = sources.element(field);
        if (!element.getModifiers().contains(Modifier.STATIC)) {
          initialise(field, element, instance, frame);
        }
      }
    }
  }

  private void initialise(VariableTree field, Element element, Instance instance, Frame frame) {
    String name = field.getName().toString();
    if (field.getInitializer() != null) {
      instance.fields.put(name, statements.initializer(field, frame));
    } else if (!instance.type.isRecord()) {
      instance.fields.put(name, Primitives.zero(element.asType().getKind()));
    }
  }

  /** A canonical constructor assigns what its body leaves out: the parameter of the same name. */
  private static void completeRecord(Instance instance, ExecutableElement callee, Frame frame) {
    if (instance.type.isRecord()) {
      for (VariableElement parameter : callee.getParameters()) {
        String name = parameter.getSimpleName().toString();
        boolean isComponent = Numbers.isComponent(instance.type, name);
        if (isComponent && !instance.fields.containsKey(name)) {
          instance.fields.put(name, frame.get(parameter));
        }
      }
    }
  }
}
