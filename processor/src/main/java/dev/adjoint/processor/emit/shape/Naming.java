package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Declare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names the variables: each as it would like to be called, with a number where that name is taken
 * in its scope. Variables whose scopes are apart may have one name.
 */
final class Naming {
  private record Scope(int from, int to) {
    private boolean overlaps(Scope other) {
      return from <= other.to && other.from <= to;
    }
  }

  private final Set<String> reserved;
  private final Map<Variable, Scope> scopes = new LinkedHashMap<>();
  private final Map<String, List<Scope>> taken = new HashMap<>();
  private int position;

  private Naming(Set<String> reserved) {
    this.reserved = reserved;
  }

  /** Names all variables of a method; parameters first. */
  static void name(List<Variable> parameters, List<JavaStatement> body, Set<String> reserved) {
    Naming naming = new Naming(reserved);
    for (Variable parameter : parameters) {
      naming.choose(parameter, new Scope(0, Integer.MAX_VALUE));
    }
    naming.block(body);
    naming.scopes.forEach(naming::choose);
  }

  private void block(List<JavaStatement> statements) {
    Map<Variable, Integer> starts = new LinkedHashMap<>();
    for (JavaStatement statement : statements) {
      position++;
      if (statement instanceof Declare declare) {
        starts.put(declare.variable(), position);
        scopes.put(declare.variable(), null);
      }
      int start = position;
      if (statement instanceof CountedLoop loop) {
        scopes.put(loop.index(), null);
        Nested.blocks(statement).forEach(this::block);
        scopes.put(loop.index(), new Scope(start, position));
      } else {
        Nested.blocks(statement).forEach(this::block);
      }
    }
    position++;
    starts.forEach((variable, start) -> scopes.put(variable, new Scope(start, position)));
  }

  private void choose(Variable variable, Scope scope) {
    String proposal = variable.proposal();
    String base = endsInDigit(proposal) ? proposal + "_" : proposal;
    String name = proposal;
    for (int i = 1; !isFree(name, scope); i++) {
      name = base + i;
    }
    variable.rename(name);
    take(name, scope);
  }

  private static boolean endsInDigit(String name) {
    return Character.isDigit(name.charAt(name.length() - 1));
  }

  private boolean isFree(String name, Scope scope) {
    return SourceVersion.isName(name, SourceVersion.RELEASE_17)
        && !reserved.contains(name)
        && taken.getOrDefault(name, List.of()).stream().noneMatch(scope::overlaps);
  }

  private void take(String name, Scope scope) {
    taken.computeIfAbsent(name, key -> new ArrayList<>()).add(scope);
  }
}
