package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Method invocations and object creations. */
final class Calls {
  private final Body body;
  private final Site site;
  private final OverloadResolution resolution;
  private final UpcomingCalls upcoming;

  Calls(Body body) {
    this.body = body;
    this.site = body.site();
    this.resolution = new OverloadResolution(body);
    this.upcoming = new UpcomingCalls(body);
  }

  TypeMirror invocation(MethodInvocationTree tree, TypeMirror expected) {
    tree.getTypeArguments().forEach(body.typeTrees()::resolve);
    List<Argument> arguments = arguments(tree.getArguments());
    ExpressionTree select = tree.getMethodSelect();
    if (select instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      boolean delegates = name.equals("this") && isConstructor(body.method());
      if (delegates) {
        DeclaredType own = (DeclaredType) site.enclosing().asType();
        Lookup<List<Candidate>> constructors = body.methodLookup().constructors(own, false);
        return call(tree, select, name, constructors, arguments, expected);
      }
      if (name.equals("this") || name.equals("super")) {
        body.report(tree, DiagnosticCode.AD4008, "a call of another constructor");
        return null;
      }
      Lookup<List<Candidate>> candidates = body.methodLookup().inScope(name);
      return call(tree, select, name, candidates, arguments, expected);
    }
    if (select instanceof MemberSelectTree member) {
      return memberCall(tree, member, arguments, expected);
    }
    body.report(tree, DiagnosticCode.AD4008, "this call");
    return null;
  }

  private static boolean isConstructor(ExecutableElement method) {
    return method != null && method.getKind() == ElementKind.CONSTRUCTOR;
  }

  private TypeMirror memberCall(
      MethodInvocationTree tree,
      MemberSelectTree select,
      List<Argument> arguments,
      TypeMirror expected) {
    String companion = upcoming.companion(select.getExpression());
    if (companion != null) {
      return upcoming.call(tree, select, companion, arguments);
    }
    Names.Qualifier qualifier = body.names().qualifier(select.getExpression());
    if (qualifier == null) {
      return null;
    }
    TypeMirror component =
        qualifier instanceof Names.OfValue of ? upcoming.component(tree, select, of.type()) : null;
    if (component != null) {
      return component;
    }
    String name = select.getIdentifier().toString();
    if (qualifier instanceof Names.OfPackage) {
      body.report(select.getExpression(), DiagnosticCode.AD4001, select.getExpression());
      return null;
    }
    TypeMirror receiver =
        qualifier instanceof Names.OfType type ? type.type() : ((Names.OfValue) qualifier).type();
    if (receiver.getKind().isPrimitive() || receiver.getKind() == TypeKind.ERROR) {
      body.report(select, DiagnosticCode.AD4003, name, receiver, describe(arguments));
      return null;
    }
    boolean isSuper = qualifier instanceof Names.OfValue value && value.isSuper();
    MethodLookup methods = isSuper ? body.methodLookup().viaSuper() : body.methodLookup();
    Lookup<List<Candidate>> candidates = methods.members(receiver, name);
    if (candidates.isAbsent()) {
      body.report(select, DiagnosticCode.AD4003, name, receiver, describe(arguments));
      return null;
    }
    TypeMirror result = call(tree, select, name, candidates, arguments, expected);
    return result == null ? null : special(name, receiver, arguments, result);
  }

  /** {@code clone} of an array and {@code getClass} have results of their own (JLS 10.7, 4.3.2). */
  private TypeMirror special(
      String name, TypeMirror receiver, List<Argument> arguments, TypeMirror result) {
    if (!arguments.isEmpty()) {
      return result;
    }
    if (name.equals("clone") && receiver.getKind() == TypeKind.ARRAY) {
      return receiver;
    }
    if (name.equals("getClass")) {
      TypeElement classElement = site.elements().getTypeElement("java.lang.Class");
      TypeMirror bound = site.types().getWildcardType(site.types().erasure(receiver), null);
      return site.types().getDeclaredType(classElement, bound);
    }
    return result;
  }

  private TypeMirror call(
      ExpressionTree tree,
      ExpressionTree token,
      String name,
      Lookup<List<Candidate>> candidates,
      List<Argument> arguments,
      TypeMirror expected) {
    if (arguments == null) {
      return null;
    }
    List<Candidate> found = body.foundOrReport(token, candidates, DiagnosticCode.AD4001, name);
    if (found == null) {
      return null;
    }
    Lookup<OverloadResolution.Selection> choice = resolution.choose(found, arguments, expected);
    Object owner = found.get(0).element().getEnclosingElement();
    if (choice.isAbsent()) {
      body.report(token, DiagnosticCode.AD4003, name, owner, describe(arguments));
      return null;
    }
    if (!choice.isFound()) {
      body.table().setInferred(tree, choice.problem() == DiagnosticCode.AD4006);
      body.report(token, choice, name);
      return null;
    }
    return chosen(tree, token, choice.found(), arguments);
  }

  private TypeMirror chosen(
      ExpressionTree tree,
      ExpressionTree token,
      OverloadResolution.Selection selection,
      List<Argument> arguments) {
    ExecutableElement element = selection.candidate().element();
    body.table().setSymbol(tree, element);
    if (tree != token) {
      body.table().setSymbol(token, element);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).takesTarget()) {
        body.expressions().typeOf(arguments.get(i).tree(), selection.parameters().get(i));
      }
    }
    Candidate candidate = selection.candidate();
    body.table().setInferred(tree, Substitution.mentions(candidate.result(), candidate.open()));
    TypeMirror result = selection.result();
    if (result.getKind() == TypeKind.ERROR) {
      body.report(token, DiagnosticCode.AD4005, element.getSimpleName(), result);
      return null;
    }
    return site.types().capture(result);
  }

  TypeMirror creation(NewClassTree tree, TypeMirror expected) {
    List<Argument> arguments = arguments(tree.getArguments());
    if (tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
      String what = tree.getClassBody() != null ? "an anonymous class" : "a qualified creation";
      body.report(tree, DiagnosticCode.AD4008, what);
      return null;
    }
    boolean diamond =
        tree.getIdentifier() instanceof ParameterizedTypeTree parameterized
            && parameterized.getTypeArguments().isEmpty();
    TypeMirror type = body.typeTrees().resolve(tree.getIdentifier());
    if (!(type instanceof DeclaredType declared)) {
      return null;
    }
    Lookup<List<Candidate>> candidates = body.methodLookup().constructors(declared, diamond);
    String name = declared.asElement().getSimpleName().toString();
    ExpressionTree token =
        tree.getIdentifier() instanceof ParameterizedTypeTree parameterized
            ? (ExpressionTree) parameterized.getType()
            : tree.getIdentifier();
    TypeMirror made = call(tree, token, name, candidates, arguments, expected);
    body.table().setSymbol(token, declared.asElement());
    body.table().setSymbol(tree.getIdentifier(), declared.asElement());
    return made;
  }

  /** Attributes arguments; {@code null} if one of them could not be. */
  private List<Argument> arguments(List<? extends ExpressionTree> trees) {
    List<Argument> arguments = new ArrayList<>();
    boolean known = true;
    for (ExpressionTree tree : trees) {
      Argument argument = argument(tree);
      known &= argument != null;
      arguments.add(argument);
    }
    return known ? arguments : null;
  }

  private Argument argument(ExpressionTree tree) {
    Tree inner = Names.inside(tree);
    boolean mayTakeTarget =
        inner instanceof SwitchExpressionTree || inner instanceof ConditionalExpressionTree;
    Body.Trial<TypeMirror> alone = body.attempt(() -> body.expressions().typeOf(tree, null));
    if (mayTakeTarget && !isStandalone(inner)) {
      List<TypeMirror> types = new ArrayList<>();
      if (collect(inner, types)) {
        return new Argument(tree, types, true, false);
      }
    }
    if (body.table().isInferred(inner)) {
      List<TypeMirror> known = alone.result() == null ? List.of() : List.of(alone.result());
      return new Argument(tree, known, true, true);
    }
    TypeMirror type = alone.accept();
    return type == null ? null : new Argument(tree, List.of(type), false, false);
  }

  private boolean isStandalone(Tree inner) {
    return inner instanceof ConditionalExpressionTree
        && body.table().armsOf(inner).stream().allMatch(body.expressions()::isBasic);
  }

  /** The types of all results below an expression that takes its type from a parameter. */
  private boolean collect(Tree inner, List<TypeMirror> types) {
    boolean known = true;
    for (ExpressionTree arm : body.table().armsOf(inner)) {
      Tree result = Names.inside(arm);
      boolean nested =
          result instanceof SwitchExpressionTree
              || (result instanceof ConditionalExpressionTree && !isStandalone(result));
      if (nested) {
        known &= collect(result, types);
      } else {
        TypeMirror type = body.table().typeOf(arm);
        known &= type != null;
        types.add(type);
      }
    }
    return known;
  }

  private static String describe(List<Argument> arguments) {
    return arguments == null
        ? "?"
        : arguments.stream()
            .map(a -> a.types().isEmpty() ? a.tree().toString() : a.types().get(0).toString())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
