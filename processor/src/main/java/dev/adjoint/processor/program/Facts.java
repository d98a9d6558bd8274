package dev.adjoint.processor.program;

import dev.adjoint.processor.analysis.memory.ArrayObject;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Repeatability;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what methods do to their arguments and to the world, all that call one another at once: it
 * begins with nothing and adds what the bodies say until nothing is new.
 */
final class Facts {
  private final Program program;
  private final String packageName;
  private final Map<MethodKey, Fact> facts = new LinkedHashMap<>();
  private final Map<MethodKey, ArrayObjects> objects = new HashMap<>();

  private Facts(Program program, String packageName) {
    this.program = program;
    this.packageName = packageName;
  }

  /** What is known of a method, whose body must not have been refused. */
  static Fact of(MethodKey key, Program program, String packageName) {
    Facts all = new Facts(program, packageName);
    all.reach(key);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (MethodKey each : List.copyOf(all.facts.keySet())) {
        Fact now = all.look(each);
        changed |= !now.equals(all.facts.put(each, now));
      }
    }
    return all.facts.get(key);
  }

  private void reach(MethodKey key) {
    if (facts.containsKey(key) || body(key) == null) {
      return;
    }
    facts.put(key, Fact.NOTHING);
    objects.put(key, ArrayObjects.of(body(key)));
    Calls.keys(body(key).body()).forEach(this::reach);
  }

  private PrimalMethod body(MethodKey key) {
    Helper helper = program.helper(key, packageName);
    return helper.lowered() == null ? null : helper.lowered().method();
  }

  private Fact look(MethodKey key) {
    PrimalMethod method = body(key);
    ArrayObjects its = objects.get(key);
    List<ArrayObject> overwritten = new ArrayList<>();
    boolean[] repeatable = {true};
    boolean[] foreign = {false};
    boolean[] looks = {false};
    Anatomy.forEach(
        method.body(),
        statement -> {
          overwritten.addAll(overwritten(statement, its));
          repeatable[0] &= isRepeatable(statement);
          foreign[0] |= isForeign(statement);
          looks[0] |= looks(statement);
        });
    Map<Integer, Integer> positions = new HashMap<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      Parameter parameter = method.parameters().get(i);
      positions.put(parameter.value().id(), i);
    }
    Set<Integer> written = new HashSet<>();
    for (ArrayObject object : overwritten) {
      if (object.external() && positions.containsKey(object.origin())) {
        written.add(positions.get(object.origin()));
      } else if (object.external() && !isResult(object, method)) {
        foreign[0] = true;
      }
    }
    return new Fact(written, repeatable[0] && !foreign[0], foreign[0], looks[0]);
  }

  /** Whether a statement calls a method that overwrites arrays in fields. */
  private boolean isForeign(Statement statement) {
    MethodKey key = Calls.key(statement);
    return key != null && facts.containsKey(key) && facts.get(key).foreign();
  }

  /** Whether a statement may find arrays in static fields, itself or in what it calls. */
  private boolean looks(Statement statement) {
    Operation.Invoke call = Calls.in(statement);
    if (call != null) {
      MethodKey key = Calls.key(statement);
      return key == null || !facts.containsKey(key) || facts.get(key).looks();
    }
    return statement instanceof Let let
        && let.operation() instanceof Operation.StaticRead read
        && !(read.type() instanceof Scalar);
  }

  /** Whether arrays come from a call, whose result is new or one of its arguments. */
  private static boolean isResult(ArrayObject object, PrimalMethod method) {
    boolean[] found = {false};
    Anatomy.forEach(
        method.body(),
        statement ->
            found[0] |=
                statement instanceof Let let
                    && let.target().id() == object.origin()
                    && let.operation() instanceof Operation.Invoke);
    return found[0];
  }

  private Set<ArrayObject> overwritten(Statement statement, ArrayObjects its) {
    if (statement instanceof Store store) {
      return its.of(store.array());
    }
    if (statement instanceof Fill fill) {
      return its.of(fill.array());
    }
    if (statement instanceof CopyRange copy) {
      return its.of(copy.target());
    }
    Operation.Invoke call = Calls.in(statement);
    if (call == null || call.callee().pure()) {
      return Set.of();
    }
    Set<ArrayObject> overwritten = new HashSet<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand argument = call.arguments().get(i);
      if (argument instanceof Value && mayWrite(call.callee(), i)) {
        overwritten.addAll(its.reachableFrom(argument));
      }
    }
    return overwritten;
  }

  private boolean mayWrite(Callee callee, int argument) {
    if (callee.derivation() instanceof Derivation.Body body) {
      return !facts.containsKey(body.key()) || facts.get(body.key()).written().contains(argument);
    }
    return callee.derivation() == null || callee.derivation().mayWrite(argument);
  }

  private boolean isRepeatable(Statement statement) {
    Operation.Invoke call = Calls.in(statement);
    if (call != null && call.callee().derivation() instanceof Derivation.Body body) {
      return facts.containsKey(body.key()) && facts.get(body.key()).repeatable();
    }
    Operation operation = statement instanceof Let let ? let.operation() : call;
    return operation == null || Repeatability.of(operation, program::isFinal);
  }
}
