package dev.adjoint.processor.transform.workspace;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.adjoint.StorageNotes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Adds to the companion of reverse mode the overloads {@code fVjp(workspace, …)}. Each enters the
 * workspace, and has a private method do what {@code fVjp} does, with arrays of the workspace in
 * place of new ones; so do the private methods that it calls.
 */
public final class WorkspaceVariants {
  private static final Set<DerivedMethod.Kind> REWRITTEN =
      EnumSet.of(
          DerivedMethod.Kind.VJP,
          DerivedMethod.Kind.VJP_SHARED,
          DerivedMethod.Kind.FORWARD_SWEEP,
          DerivedMethod.Kind.REVERSE_SWEEP,
          DerivedMethod.Kind.COPY);

  private final Members members;
  private final Map<DerivedMethod, Sites> sites = new IdentityHashMap<>();
  private final Set<DerivedMethod> pooling = identitySet();

  private WorkspaceVariants(List<DerivedMethod> methods) {
    this.members = new Members(methods);
  }

  /**
   * Adds the variants.
   *
   * @param methods all methods of a companion of reverse mode, finished
   * @param wanted the primal methods of which there are to be variants
   */
  public static List<DerivedMethod> added(
      List<DerivedMethod> methods, Collection<SourceMethod> wanted) {
    List<DerivedMethod> roots =
        methods.stream()
            .filter(method -> method.kind() == DerivedMethod.Kind.VJP)
            .filter(method -> wanted.contains(method.primal().source()))
            .toList();
    return roots.isEmpty() ? methods : new WorkspaceVariants(methods).added(methods, roots);
  }

  private static Set<DerivedMethod> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private List<DerivedMethod> added(List<DerivedMethod> methods, List<DerivedMethod> roots) {
    Set<DerivedMethod> reached = reached(roots);
    members.settle(reached);
    reached.forEach(m -> sites.put(m, new Sites(m, members.escapes(m))));
    findPooling(reached);
    List<DerivedMethod> all = new ArrayList<>();
    for (DerivedMethod method : methods) {
      all.add(method);
      if (roots.stream().anyMatch(root -> root == method)) {
        all.add(frame(method));
      }
      if (pooling.contains(method)) {
        all.add(pooled(method));
      }
    }
    return all;
  }

  private Set<DerivedMethod> reached(List<DerivedMethod> roots) {
    Set<DerivedMethod> reached = identitySet();
    Deque<DerivedMethod> pending = new ArrayDeque<>(roots);
    while (!pending.isEmpty()) {
      DerivedMethod next = pending.poll();
      if (reached.add(next)) {
        forEachCall(next, call -> addCallee(call, pending));
      }
    }
    return reached;
  }

  private void addCallee(Operation.Invoke call, Deque<DerivedMethod> pending) {
    DerivedMethod callee = members.called(call);
    if (callee != null && REWRITTEN.contains(callee.kind())) {
      pending.add(callee);
    }
  }

  private static void forEachCall(DerivedMethod method, Consumer<Operation.Invoke> action) {
    Anatomy.forEach(method.body(), statement -> callOf(statement, action));
  }

  private static void callOf(Statement statement, Consumer<Operation.Invoke> action) {
    if (statement instanceof Perform perform) {
      action.accept(perform.call());
    } else if (statement instanceof Let let && let.operation() instanceof Operation.Invoke call) {
      action.accept(call);
    }
  }

  /** Those that take something, themselves or by way of others. */
  private void findPooling(Set<DerivedMethod> reached) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (DerivedMethod method : reached) {
        boolean[] takes = {!sites.get(method).isEmpty()};
        forEachCall(method, call -> takes[0] |= PooledBody.needsMap(call) || isPooling(call));
        grown |= takes[0] && pooling.add(method);
      }
    }
  }

  private boolean isPooling(Operation.Invoke call) {
    DerivedMethod callee = members.called(call);
    return callee != null && pooling.contains(callee);
  }

  private static String pooledName(String name) {
    return name + "Pooled";
  }

  private DerivedMethod pooled(DerivedMethod method) {
    Value pool = method.supply().named(PoolCalls.POOL, "pool");
    PooledBody body =
        new PooledBody(
            sites.get(method),
            pool,
            method.supply(),
            call -> isPooling(call) ? pooledName(call.callee().name()) : null);
    return method
        .as(DerivedMethod.Kind.VJP_POOLED, pooledName(method.name()))
        .withParameters(behind(pool, method.parameters()))
        .withBody(body.of(method))
        .withNotes(List.of());
  }

  private static List<DerivedParameter> behind(Value value, List<DerivedParameter> parameters) {
    List<DerivedParameter> all = new ArrayList<>();
    all.add(
        new DerivedParameter(
            value, value.name(), value.type().javaName(), DerivedParameter.Role.WORKSPACE, ""));
    all.addAll(parameters);
    return all;
  }

  /** What a user calls; the emitter puts it between entering and leaving the workspace. */
  private DerivedMethod frame(DerivedMethod method) {
    Value workspace = method.supply().named(PoolCalls.WORKSPACE, "workspace");
    List<Statement> statements = new ArrayList<>();
    List<Operand> arguments = new ArrayList<>();
    boolean pools = pooling.contains(method);
    if (pools) {
      Value pool = method.supply().temporary(PoolCalls.POOL);
      statements.add(new Let(pool, PoolCalls.poolOf(workspace), Origin.FRAME));
      arguments.add(pool);
    }
    method.parameters().forEach(parameter -> arguments.add(parameter.value()));
    boolean returns = !method.components().isEmpty();
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            members.owner(),
            pools ? pooledName(method.name()) : method.name(),
            returns ? method.components().get(0).type() : null,
            false);
    Operation.Invoke call = new Operation.Invoke(callee, arguments);
    List<Value> results = new ArrayList<>();
    if (returns) {
      Value result = method.supply().temporary(callee.result());
      statements.add(new Let(result, call, Origin.FRAME));
      results.add(result);
    } else {
      statements.add(new Perform(call, Origin.FRAME));
    }
    return method
        .as(DerivedMethod.Kind.VJP_WORKSPACE, method.name())
        .withParameters(behind(workspace, method.parameters()))
        .withBody(new Block(statements, new Terminator.Yield(List.copyOf(results))))
        .withNotes(notes(method));
  }

  private List<String> notes(DerivedMethod method) {
    List<String> notes = new ArrayList<>(method.notes());
    String memory = StorageNotes.memory(method, sites.get(method)::isPooled);
    notes.add(
        memory.isEmpty()
            ? "Of its own it takes nothing from the workspace."
            : "From the workspace it takes " + memory + ".");
    boolean[] more = {false};
    forEachCall(method, call -> more[0] |= isPooling(call));
    if (more[0]) {
      notes.add("The methods that it calls take theirs from there too, and give it back.");
    }
    return notes;
  }
}
