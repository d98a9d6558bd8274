package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A companion method as statements of Java.
 *
 * @param parameters one variable for each parameter
 * @param body the statements, with all declarations and names
 */
public record ShapedMethod(List<Variable> parameters, List<JavaStatement> body) {
  /**
   * Shapes a companion method.
   *
   * @param method the method
   * @param companion the qualified name of its class
   * @param reserved names that no local variable may have
   * @param origins takes down where expressions come from
   */
  public static ShapedMethod of(
      DerivedMethod method, String companion, Set<String> reserved, ExpressionOrigins origins) {
    List<Variable> parameters =
        method.parameters().stream()
            .map(parameter -> new Variable(parameter.value().type(), parameter.name(), true))
            .toList();
    List<JavaStatement> body = statements(method, companion, parameters, origins);
    body = Tidying.tidy(Jumps.simplify(body));
    body = Declarations.declare(withoutLastReturn(body));
    body = Captures.unchanging(body);
    Set<String> names = new HashSet<>(reserved);
    if (Captures.any(body)) {
      names.add(Expressions.CHUNK);
    }
    names.addAll(OwnerNames.in(body));
    Naming.name(parameters, body, names);
    return new ShapedMethod(parameters, body);
  }

  private static List<JavaStatement> statements(
      DerivedMethod method,
      String companion,
      List<Variable> parameters,
      ExpressionOrigins origins) {
    // Rebuilt, so that no two places of the method share a block: blocks are told by identity.
    Block body = Sinking.sink(new Substitution(Map.of()).block(method.body()));
    Structure structure = new Structure(body);
    Needs needs = new Needs(structure, body);
    Uses uses = new Uses(needs, body);
    Inlining inlining = new Inlining(structure, uses, body);
    Interference interference = new Interference(structure, needs, uses, inlining, body);
    List<Value> values = method.parameters().stream().map(DerivedParameter::value).toList();
    MethodEnd end = new MethodEnd(method);
    TemporaryNames names = new TemporaryNames(structure, end.resultNames(body));
    Webs webs = new Webs(structure, uses, inlining, interference, names);
    webs.share(parameters, values, body);
    Expressions expressions = new Expressions(structure, inlining, webs, companion, origins);
    return new Statements(structure, needs, uses, inlining, webs, expressions, end).body(body);
  }

  private static List<JavaStatement> withoutLastReturn(List<JavaStatement> body) {
    int last = body.size() - 1;
    boolean useless =
        last >= 0 && body.get(last) instanceof JavaStatement.Return r && r.value() == null;
    return useless ? body.subList(0, last) : body;
  }
}
