package dev.adjoint.processor.corpus.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The variables that a random program may use at one place, innermost last. */
final class Scope {

  /** What a variable holds; arrays have {@code LENGTH} elements, tables {@code ROWS} rows. */
  enum Kind {
    NUMBER,
    INTEGER,
    COUNTER,
    ARRAY,
    TABLE,
    /** A table that belongs to the method, so that its rows may be replaced. */
    OWN_TABLE
  }

  static final int LENGTH = 4;
  static final int ROWS = 2;

  private record Variable(Kind kind, String name) {}

  private final List<Variable> variables;
  private final List<String> loops;

  Scope() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  private Scope(List<Variable> variables, List<String> loops) {
    this.variables = variables;
    this.loops = loops;
  }

  /** A scope in which everything of this one is visible, and what it declares is not seen here. */
  Scope inner() {
    return new Scope(new ArrayList<>(variables), new ArrayList<>(loops));
  }

  /** The scope of the body of a loop that carries the label. */
  Scope loop(String label) {
    Scope body = inner();
    body.loops.add(label);
    return body;
  }

  void declare(Kind kind, String name) {
    variables.add(new Variable(kind, name));
  }

  boolean has(Kind kind) {
    return variables.stream().anyMatch(variable -> variable.kind == kind);
  }

  String any(Kind kind, Random random) {
    List<String> names =
        variables.stream().filter(v -> v.kind == kind).map(Variable::name).toList();
    return names.get(random.nextInt(names.size()));
  }

  /** The label of a loop around this place, null if there is none. */
  String anyLoop(Random random) {
    return loops.isEmpty() ? null : loops.get(random.nextInt(loops.size()));
  }
}
