package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.inline.CallReplacement;
import dev.adjoint.processor.transform.simplify.Simplifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves to the sweeps that are methods of their own only the parameters that they need: what a
 * method hands on, and nobody reads, is not needed. Sweeps and copies that nobody calls are
 * dropped.
 */
public final class SweepParameters {
  private static final Set<DerivedMethod.Kind> SWEEPS =
      EnumSet.of(DerivedMethod.Kind.FORWARD_SWEEP, DerivedMethod.Kind.REVERSE_SWEEP);

  private final String owner;
  private final Map<String, BitSet> needed = new HashMap<>();

  private SweepParameters(SourceMethod source) {
    String companion = ContractNames.adjointCompanion(source);
    this.owner =
        source.packageName().isEmpty() ? companion : source.packageName() + "." + companion;
  }

  /** The methods of a companion for reverse mode without what is not needed. */
  public static List<DerivedMethod> prune(List<DerivedMethod> companion) {
    List<DerivedMethod> pruned = companion;
    List<DerivedMethod> before = List.of();
    while (pruned.stream().anyMatch(method -> SWEEPS.contains(method.kind()))
        && !pruned.equals(before)) {
      before = pruned;
      pruned = new SweepParameters(pruned.get(0).primal().source()).once(pruned);
    }
    return pruned;
  }

  private List<DerivedMethod> once(List<DerivedMethod> companion) {
    List<DerivedMethod> sweeps =
        companion.stream().filter(method -> SWEEPS.contains(method.kind())).toList();
    sweeps.forEach(method -> needed.put(method.name(), new BitSet()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (DerivedMethod method : sweeps) {
        BitSet its = needed(method);
        changed |= !its.equals(needed.put(method.name(), its));
      }
    }
    Set<String> called = called(companion);
    List<DerivedMethod> pruned = new ArrayList<>();
    for (DerivedMethod method : companion) {
      if (isEntry(method) || called.contains(method.name())) {
        pruned.add(rewritten(method));
      }
    }
    return pruned;
  }

  private BitSet needed(DerivedMethod method) {
    Set<Operand> read = new HashSet<>();
    read(method.body(), read);
    BitSet its = new BitSet();
    for (int i = 0; i < method.parameters().size(); i++) {
      its.set(i, read.contains(method.parameters().get(i).value()));
    }
    return its;
  }

  private void read(Block block, Set<Operand> read) {
    for (Statement statement : block.statements()) {
      Operation.Invoke call = sweep(statement);
      read.addAll(call == null ? Anatomy.reads(statement) : kept(call));
      Anatomy.blocks(statement).forEach(inner -> read(inner, read));
    }
    read.addAll(block.end().operands());
  }

  /** The call of a sweep that a statement makes; {@code null} if it makes none. */
  private Operation.Invoke sweep(Statement statement) {
    Operation.Invoke call = CallReplacement.in(statement);
    return call != null
            && call.callee().owner().equals(owner)
            && needed.containsKey(call.callee().name())
        ? call
        : null;
  }

  private List<Operand> kept(Operation.Invoke call) {
    BitSet its = needed.get(call.callee().name());
    List<Operand> kept = new ArrayList<>();
    its.stream().forEach(i -> kept.add(call.arguments().get(i)));
    return kept;
  }

  private static boolean isEntry(DerivedMethod method) {
    return !SWEEPS.contains(method.kind()) && method.kind() != DerivedMethod.Kind.COPY;
  }

  /** The methods that those which are always there may come to call. */
  private Set<String> called(List<DerivedMethod> companion) {
    Map<String, DerivedMethod> byName = new HashMap<>();
    companion.stream().filter(m -> !isEntry(m)).forEach(m -> byName.put(m.name(), m));
    Set<String> called = new HashSet<>();
    Deque<DerivedMethod> pending = new ArrayDeque<>();
    companion.stream().filter(SweepParameters::isEntry).forEach(pending::add);
    while (!pending.isEmpty()) {
      Anatomy.forEach(
          pending.poll().body(),
          statement -> {
            Operation.Invoke call = CallReplacement.in(statement);
            if (call != null
                && call.callee().owner().equals(owner)
                && byName.containsKey(call.callee().name())
                && called.add(call.callee().name())) {
              pending.add(byName.get(call.callee().name()));
            }
          });
    }
    return called;
  }

  private DerivedMethod rewritten(DerivedMethod method) {
    Block body =
        CallReplacement.replaceCalls(
            method.body(),
            statement -> {
              Operation.Invoke call = sweep(statement);
              return call == null ? null : new Operation.Invoke(call.callee(), kept(call));
            });
    List<DerivedParameter> parameters = method.parameters();
    if (SWEEPS.contains(method.kind())) {
      parameters = new ArrayList<>();
      BitSet its = needed.get(method.name());
      for (int i = its.nextSetBit(0); i >= 0; i = its.nextSetBit(i + 1)) {
        parameters.add(method.parameters().get(i));
      }
    }
    return body.equals(method.body()) && parameters.size() == method.parameters().size()
        ? method
        : StorageNotes.describe(
            Simplifier.simplify(method.withBody(body).withParameters(parameters)));
  }
}
