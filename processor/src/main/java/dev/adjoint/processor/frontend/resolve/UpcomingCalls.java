package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Calls of companions that do not exist yet, and what their records are asked for. */
final class UpcomingCalls {
  private final Body body;
  private final Upcoming upcoming;

  UpcomingCalls(Body body) {
    this.body = body;
    this.upcoming = body.table().upcoming();
  }

  /** The companion that a name before a dot means; {@code null} if it means anything else. */
  String companion(ExpressionTree tree) {
    String name = tree.toString();
    if (tree instanceof IdentifierTree identifier) {
      String in = body.site().packageElement().getQualifiedName().toString();
      String qualified = in.isEmpty() ? name : in + "." + name;
      boolean variable =
          body.locals().find(name) != null || !body.fieldLookup().inScope(name).isAbsent();
      Lookup<?> type = body.typeLookup().inScope(identifier.getName());
      String imported = type.problem() == DiagnosticCode.AD4005 ? type.first().toString() : "";
      if (variable || type.isFound()) {
        return null;
      }
      return upcoming.isCompanion(imported)
          ? imported
          : type.isAbsent() && upcoming.isCompanion(qualified) ? qualified : null;
    }
    return tree instanceof MemberSelectTree && upcoming.isCompanion(name) ? name : null;
  }

  /** The type that stands for a record of such a companion; {@code null} for any other type. */
  TypeMirror record(MemberSelectTree tree) {
    String companion = companion(tree.getExpression());
    return companion == null ? null : upcoming.record(companion, tree.getIdentifier().toString());
  }

  /** The type of a call of a companion's method. */
  TypeMirror call(
      MethodInvocationTree tree,
      MemberSelectTree select,
      String companion,
      List<Argument> arguments) {
    if (arguments == null) {
      return null;
    }
    String name = select.getIdentifier().toString();
    List<UpcomingMethod> fitting =
        upcoming.methods(companion, name).stream().filter(m -> accepts(m, arguments)).toList();
    UpcomingMethod chosen =
        fitting.stream()
            .filter(m -> fitting.stream().allMatch(other -> isAtLeastAsSpecific(m, other)))
            .findFirst()
            .orElse(null);
    if (chosen == null) {
      body.report(select, DiagnosticCode.AD4003, name, companion, arguments.size() + " arguments");
      return null;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).takesTarget()) {
        body.expressions().typeOf(arguments.get(i).tree(), chosen.getParameters().get(i).asType());
      }
    }
    return symbol(tree, select, chosen);
  }

  /** The type of a component that is read; {@code null} if the receiver is no such record. */
  TypeMirror component(MethodInvocationTree tree, MemberSelectTree select, TypeMirror receiver) {
    UpcomingMethod accessor = upcoming.accessor(receiver, select.getIdentifier().toString());
    return accessor == null || !tree.getArguments().isEmpty()
        ? null
        : symbol(tree, select, accessor);
  }

  private TypeMirror symbol(
      MethodInvocationTree tree, MemberSelectTree select, UpcomingMethod method) {
    body.table().setSymbol(tree, method);
    body.table().setSymbol(select, method);
    return method.getReturnType();
  }

  private boolean accepts(UpcomingMethod method, List<Argument> arguments) {
    boolean accepts = method.getParameters().size() == arguments.size();
    for (int i = 0; accepts && i < arguments.size(); i++) {
      TypeMirror to = method.getParameters().get(i).asType();
      accepts =
          arguments.get(i).types().stream()
              .allMatch(from -> body.site().types().isAssignable(from, to));
    }
    return accepts;
  }

  private boolean isAtLeastAsSpecific(UpcomingMethod one, UpcomingMethod other) {
    boolean specific = true;
    for (int i = 0; i < one.getParameters().size(); i++) {
      TypeMirror from = one.getParameters().get(i).asType();
      specific &= body.site().types().isAssignable(from, other.getParameters().get(i).asType());
    }
    return specific;
  }
}
