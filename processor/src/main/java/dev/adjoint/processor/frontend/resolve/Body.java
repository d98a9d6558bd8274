package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;

/** One body (or one initialiser) while it is attributed: its scopes, look-ups and findings. */
final class Body {
  private final Site site;
  private final ExecutableElement method;
  private final DiagnosticSink<Tree> sink;
  private final Deque<List<Runnable>> trials = new ArrayDeque<>();
  private final Table table;
  private final LocalScope locals = new LocalScope();
  private final Hierarchy hierarchy;
  private final Promotion promotion;
  private final FieldLookup fieldLookup;
  private final TypeLookup typeLookup;
  private final MethodLookup methodLookup;
  private final FieldConstants fieldConstants;
  private final TypeTrees typeTrees;
  private final Names names;
  private final Expressions expressions;
  private final Statements statements;

  Body(
      Site site,
      ExecutableElement method,
      DiagnosticSink<Tree> sink,
      FieldConstants fieldConstants,
      Upcoming upcoming) {
    this.site = site;
    this.method = method;
    this.sink = sink;
    this.fieldConstants = fieldConstants;
    table = new Table(new DeclaredRecords(site.elements(), site.types(), site.trees()), upcoming);
    hierarchy = new Hierarchy(site);
    promotion = new Promotion(site.types());
    Access access = new Access(site, hierarchy);
    Imports imports = Imports.of(site);
    fieldLookup = new FieldLookup(site, hierarchy, access, imports);
    typeLookup = new TypeLookup(site, hierarchy, access, imports);
    methodLookup = new MethodLookup(site, hierarchy, access, imports);
    typeTrees = new TypeTrees(this);
    names = new Names(this);
    statements = new Statements(this);
    expressions = new Expressions(this);
  }

  Site site() {
    return site;
  }

  /** The method whose body this is; {@code null} for a field's initialiser. */
  ExecutableElement method() {
    return method;
  }

  Table table() {
    return table;
  }

  LocalScope locals() {
    return locals;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  Promotion promotion() {
    return promotion;
  }

  FieldLookup fieldLookup() {
    return fieldLookup;
  }

  TypeLookup typeLookup() {
    return typeLookup;
  }

  MethodLookup methodLookup() {
    return methodLookup;
  }

  FieldConstants fieldConstants() {
    return fieldConstants;
  }

  TypeTrees typeTrees() {
    return typeTrees;
  }

  Names names() {
    return names;
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  /** Reports a message, or keeps it back while something is only tried. */
  void report(Tree tree, DiagnosticCode code, Object... arguments) {
    if (trials.isEmpty()) {
      sink.report(tree, code, arguments);
    } else {
      trials.element().add(() -> report(tree, code, arguments));
    }
  }

  /** Reports why a search has no sure answer. */
  void report(Tree tree, Lookup<?> lookup, Object name) {
    report(tree, lookup.problem(), name, lookup.first(), lookup.second());
  }

  /** The element found; otherwise a report, with {@code ifAbsent} if there simply is none. */
  <E> E foundOrReport(Tree tree, Lookup<E> lookup, DiagnosticCode ifAbsent, Object... arguments) {
    if (lookup.isAbsent()) {
      report(tree, ifAbsent, arguments);
    } else if (!lookup.isFound()) {
      report(tree, lookup, arguments[arguments.length - 1]);
    }
    return lookup.found();
  }

  /**
   * The result of trying something.
   *
   * @param result what it came to
   * @param messages what it would have reported
   */
  record Trial<T>(T result, List<Runnable> messages) {
    /** Accepts the result and reports what was kept back. */
    T accept() {
      messages.forEach(Runnable::run);
      return result;
    }
  }

  /** Tries something whose messages matter only if its result is accepted. */
  <T> Trial<T> attempt(Supplier<T> attempt) {
    List<Runnable> messages = new ArrayList<>();
    trials.push(messages);
    T result = attempt.get();
    trials.pop();
    return new Trial<>(result, messages);
  }
}
