package dev.adjoint.processor.report.site;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
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
  /** How many inputs are named. */
  private static final int MOST = 5;

  private final PrimalMethod method;
  private final ActivityAnalysis activity;
  private final Lines names;
  private final LeafNames spelling;
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final Map<String, Set<String>> lines = new LinkedHashMap<>();

  private Variables(PrimalMethod method, ActivityAnalysis activity, LeafNames spelling) {
    this.spelling = spelling;
    this.method = method;
    this.activity = activity;
    this.names = new Lines(method.source().fileName());
  }

  /** The variables in the order in which they get their first values. */
  static List<Variable> of(PrimalMethod method, ActivityAnalysis activity, LeafNames spelling) {
    Variables variables = new Variables(method, activity, spelling);
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
    if (isRecord(all)) {
      kind = "in parts";
    } else if (active.isEmpty()) {
      kind = "passive";
    } else if (active.size() < all.size()) {
      kind = "active in part";
    }
    String reason = active.isEmpty() ? whyPassive(all) : whyActive(active);
    String types =
        all.stream()
            .map(value -> value.type().javaName().replaceAll("\\w+\\.", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    TreeSet<String> sorted = new TreeSet<>(Variables::compare);
    sorted.addAll(lines.getOrDefault(name, Set.of()));
    return new Variable(spelling.of(name), types, kind, reason, sorted);
  }

  /** By number, then by name. */
  private static int compare(String one, String other) {
    boolean numbers = one.matches("\\d+") && other.matches("\\d+");
    return numbers
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }

  private String whyActive(List<Value> active) {
    String influence = ", and " + result() + " on it";
    return parameter(active) == null
        ? "depends on " + inputs(active) + influence
        : "an input" + influence;
  }

  private String result() {
    return method.returnsDifferentiable() ? "the result depends" : "what is written depends";
  }

  private static boolean isRecord(List<Value> all) {
    return all.stream().anyMatch(value -> value.type().innermost() instanceof RecordType);
  }

  private String whyPassive(List<Value> all) {
    if (isRecord(all)) {
      return "what is in it is listed by itself";
    }
    if (all.stream().noneMatch(value -> value.type().isDifferentiable())) {
      return "its type has no derivative";
    }
    boolean unused = all.stream().anyMatch(activity::isVaried);
    Parameter parameter = parameter(all);
    if (parameter != null) {
      return unused ? "an input that the result does not depend on" : "not differentiated by it";
    }
    return unused
        ? "depends on " + inputs(all) + ", but does not influence the result"
        : "does not depend on what is differentiated by";
  }

  private Parameter parameter(List<Value> values) {
    return method.parameters().stream()
        .filter(parameter -> values.contains(parameter.value()))
        .findFirst()
        .orElse(null);
  }

  /** The inputs that some values depend on, in words. */
  private String inputs(List<Value> from) {
    List<String> inputs =
        from.stream()
            .flatMap(value -> activity.inputsOf(value).stream())
            .map(input -> spelling.of(input.value().name()))
            .distinct()
            .sorted()
            .toList();
    if (inputs.size() <= 1) {
      return String.join("", inputs);
    }
    int shown = inputs.size() <= MOST ? inputs.size() - 1 : MOST - 1;
    String last =
        inputs.size() <= MOST ? inputs.get(shown) : (inputs.size() - shown) + " other inputs";
    return String.join(", ", inputs.subList(0, shown)) + " and " + last;
  }
}
