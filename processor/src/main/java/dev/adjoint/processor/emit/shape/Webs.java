package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which values share a variable: those that flow into one another, then those of one name,
 * as long as they do not interfere.
 */
final class Webs {
  /** Values that share a variable. */
  private static final class Web {
    private final List<Value> members = new ArrayList<>();
    private final BitSet numbers = new BitSet();
    private final BitSet interfering = new BitSet();
    private final IrType type;
    private String name;
    private Block home;
    private boolean parameter;
    private boolean fixed;

    private Web(Value value, String name, Block home, BitSet interfering) {
      members.add(value);
      numbers.set(value.id());
      this.interfering.or(interfering);
      this.type = value.type();
      this.name = name;
      this.home = home;
    }
  }

  private final Structure structure;
  private final Uses uses;
  private final Inlining inlining;
  private final Interference interference;
  private final TemporaryNames names;
  private final Map<Value, Web> webs = new LinkedHashMap<>();
  private final Map<Value, Variable> variables = new HashMap<>();

  Webs(
      Structure structure,
      Uses uses,
      Inlining inlining,
      Interference interference,
      TemporaryNames names) {
    this.structure = structure;
    this.uses = uses;
    this.inlining = inlining;
    this.interference = interference;
    this.names = names;
  }

  /** Decides, for a method with these parameters. */
  void share(List<Variable> parameters, List<Value> parameterValues, Block body) {
    for (Value value : parameterValues) {
      Web web = new Web(value, value.name(), body, interference.row(value));
      web.parameter = true;
      webs.put(value, web);
    }
    Set<Value> captured = captured(body);
    for (Value value : structure.defined()) {
      if (hasVariable(value)) {
        Web web = new Web(value, nameOf(value), structure.home(value), interference.row(value));
        boolean index =
            structure.definition(value) instanceof For loop && loop.index().equals(value);
        web.fixed = index || captured.contains(value) && structure.definition(value) instanceof Let;
        webs.put(value, web);
      }
    }
    mergeFlows(true);
    mergeFlows(false);
    mergeNames();
    assign(parameterValues, parameters);
  }

  /** The values that functions read, whose variables must not change. */
  private Set<Value> captured(Block body) {
    Set<Value> captured = new HashSet<>();
    Anatomy.forEach(
        body,
        statement -> {
          if (Inlining.isRunPerChunk(statement)) {
            for (Operand operand : Anatomy.reads(statement)) {
              if (operand instanceof Value value) {
                captured.add(structure.canonical(value));
              }
            }
          }
        });
    return captured;
  }

  /** The name of a value; that of a counter is left to the counter. */
  private String nameOf(Value value) {
    return structure.isStart(value) ? value.name() + "First" : value.name();
  }

  private boolean hasVariable(Value value) {
    if (inlining.isInlined(value) || !structure.canonical(value).equals(value)) {
      return false;
    }
    boolean index = structure.definition(value) instanceof For loop && loop.index().equals(value);
    boolean effect = structure.definition(value) instanceof Let let && Needs.hasEffect(let);
    return index || effect || uses.isNeeded(value);
  }

  private void mergeFlows(boolean named) {
    for (Value target : List.copyOf(webs.keySet())) {
      for (Operand input : structure.inputs(target)) {
        if (input instanceof Value value && value.isNamed() == named) {
          mergeFlow(target, structure.canonical(value));
        }
      }
    }
  }

  private void mergeFlow(Value target, Value source) {
    Web into = webs.get(target);
    Web from = webs.get(source);
    if (into == null || from == null || into == from) {
      return;
    }
    boolean named = into.name.equals(from.name) || from.name.isEmpty() && !from.parameter;
    if (named && canMerge(into, from)) {
      merge(into, from);
    }
  }

  private static boolean canMerge(Web one, Web other) {
    return one.type.equals(other.type)
        && !one.fixed
        && !other.fixed
        && !(one.parameter && other.parameter)
        && !one.interfering.intersects(other.numbers);
  }

  private void merge(Web into, Web from) {
    into.members.addAll(from.members);
    into.numbers.or(from.numbers);
    into.interfering.or(from.interfering);
    into.home = structure.common(into.home, from.home);
    into.parameter |= from.parameter;
    into.name = into.name.isEmpty() ? from.name : into.name;
    from.members.forEach(member -> webs.put(member, into));
  }

  private void mergeNames() {
    Map<String, List<Web>> byName = new LinkedHashMap<>();
    for (Web web : List.copyOf(webs.values())) {
      if (web.name.isEmpty()) {
        continue;
      }
      List<Web> earlier = byName.computeIfAbsent(web.name, key -> new ArrayList<>());
      if (!earlier.contains(web) && !joins(web, earlier)) {
        earlier.add(web);
      }
    }
  }

  private boolean joins(Web web, List<Web> earlier) {
    for (Web other : earlier) {
      boolean ofFrame = other.parameter && structure.isFrame(web.members.get(0));
      if (!ofFrame && canMerge(other, web) && structure.encloses(other.home, web.home)) {
        merge(other, web);
        return true;
      }
    }
    return false;
  }

  private void assign(List<Value> parameterValues, List<Variable> parameters) {
    Map<Web, Variable> byWeb = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      byWeb.put(webs.get(parameterValues.get(i)), parameters.get(i));
    }
    webs.forEach(
        (value, web) ->
            variables.put(value, byWeb.computeIfAbsent(web, key -> variable(value, web))));
  }

  private Variable variable(Value first, Web web) {
    String name = web.name.isEmpty() ? names.of(first) : web.name;
    return new Variable(web.type, name, false);
  }

  /** The variable of a value; null if the value has none. */
  Variable variable(Value value) {
    return variables.get(structure.canonical(value));
  }
}
