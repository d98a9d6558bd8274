package dev.adjoint.processor.report.site;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The variables of a method, each with what is known of all the values that it has. */
final class Variables {
  private final PrimalMethod method;
  private final ActivityAnalysis activity;
  private final Lines names;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final Map<String, Set<String>> lines = new LinkedHashMap<>();

  private Variables(PrimalMethod method, ActivityAnalysis activity) {
    this.method = method;
    this.activity = activity;
    this.names = new Lines(method.source().fileName());
  }

  /** The variables in the order in which they get their first values. */
  static List<Variable> of(PrimalMethod method, ActivityAnalysis activity) {
    Variables variables = new Variables(method, activity);
    Origin declaration = new Origin(method.source().firstLine(), "", Origin.Role.PRIMAL);
    method.parameters().forEach(parameter -> variables.add(parameter.value(), declaration));
    Anatomy.forEach(method.body(), variables::visit);
    List<Variable> all = new ArrayList<>();
    variables.values.keySet().forEach(name -> all.add(variables.describe(name)));
    return all;
  }

  private void visit(Statement statement) {
    if (statement instanceof Loop loop) {
      Anatomy.parameters(loop).forEach(value -> add(value, loop.origin()));
    }
    Anatomy.binds(statement).forEach(value -> add(value, statement.origin()));
  }

  private void add(Value value, Origin origin) {
    if (!value.isNamed()) {
      return;
    }
    values.computeIfAbsent(value.name(), name -> new ArrayList<>()).add(value);
    String line = names.of(origin, method.source());
    if (!line.isEmpty()) {
      lines.computeIfAbsent(value.name(), name -> new LinkedHashSet<>()).add(line);
    }
  }

  private Variable describe(String name) {
    List<Value> all = values.get(name);
    List<Value> active = all.stream().filter(activity::isActive).toList();
    String kind = "active";
    if (active.isEmpty()) {
      kind = "passive";
    } else if (active.size() < all.size()) {
      kind = "active in part";
    }
    String reason = active.isEmpty() ? whyPassive(all) : whyActive(active);
    String types =
        all.stream().map(value -> type(value.type())).distinct().collect(Collectors.joining(", "));
    TreeSet<String> sorted = new TreeSet<>(Variables::compare);
    sorted.addAll(lines.getOrDefault(name, Set.of()));
    return new Variable(name, types, kind, reason, sorted);
  }

  /** By number, then by name. */
  private static int compare(String one, String other) {
    boolean numbers = one.matches("\\d+") && other.matches("\\d+");
    return numbers
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }

  private static String type(IrType type) {
    return type.toString();
  }

  private String whyActive(List<Value> active) {
    boolean input =
        method.differentiated().stream()
            .map(Parameter::value)
            .anyMatch(value -> active.contains(value));
    return input
        ? "differentiated with respect to, and the result depends on it"
        : "depends on " + inputs() + ", and the result depends on it";
  }

  private String whyPassive(List<Value> all) {
    if (all.stream().noneMatch(value -> value.type().isDifferentiable())) {
      return "its type has no derivative";
    }
    if (all.stream().anyMatch(activity::isVaried)) {
      return "does not influence the result";
    }
    boolean parameter = method.parameters().stream().anyMatch(p -> all.contains(p.value()));
    return parameter ? "not differentiated with respect to" : "does not depend on " + inputs();
  }

  private String inputs() {
    List<String> inputs =
        method.differentiated().stream().map(p -> p.value().name()).distinct().toList();
    return inputs.isEmpty() ? "any input" : String.join(" or ", inputs);
  }
}
