package dev.adjoint.processor.transform;

import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names that the contract fixes for the companions of one primal method. */
public final class ContractNames {
  /** Names that Java forbids for a component of a record. */
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final SourceMethod source;
  private final Map<Result, String> seeds = new LinkedHashMap<>();
  private final Map<Parameter, String> buffers = new LinkedHashMap<>();
  private final Map<Parameter, String> tangents = new LinkedHashMap<>();
  private final Map<Parameter, String> components = new LinkedHashMap<>();
  private final Map<Parameter, String> products = new LinkedHashMap<>();

  /** Finds the names for a primal method. */
  public ContractNames(PrimalMethod primal) {
    source = primal.source();
    Set<String> adjointParameters = namesOf(primal);
    Set<String> tangentParameters = namesOf(primal);
    Set<String> record = namesOf(primal);
    record.add("value");
    for (Result result : primal.results()) {
      seeds.put(result, unique(suffixed("seed", result), adjointParameters));
    }
    for (Parameter parameter : primal.parameters()) {
      buffers.put(parameter, unique(parameter.name() + "Bar", adjointParameters));
      tangents.put(parameter, unique(parameter.name() + "Dot", tangentParameters));
      boolean clashes =
          parameter.name().equals("value") || NO_COMPONENTS.contains(parameter.name());
      components.put(
          parameter, clashes ? unique(parameter.name() + "Bar", record) : parameter.name());
    }
    for (Parameter parameter : primal.parameters()) {
      products.put(parameter, unique(parameter.name() + "Hvp", record));
    }
  }

  /** Finds the names that do not depend on parameters. */
  public ContractNames(SourceMethod source) {
    this.source = source;
  }

  private static Set<String> namesOf(PrimalMethod primal) {
    Set<String> names = new LinkedHashSet<>();
    primal.parameters().forEach(parameter -> names.add(parameter.name()));
    return names;
  }

  private static String unique(String proposal, Set<String> taken) {
    String name = proposal;
    for (int i = 1; !taken.add(name); i++) {
      name = proposal + i;
    }
    return name;
  }

  /** The companion class of reverse mode: {@code CAdjoint}. */
  public static String adjointCompanion(SourceMethod source) {
    return source.companionPrefix() + "Adjoint";
  }

  /** The companion class of forward mode: {@code CTangent}. */
  public static String tangentCompanion(SourceMethod source) {
    return source.companionPrefix() + "Tangent";
  }

  /** The companion class of second order: {@code CHessian}. */
  public static String hessianCompanion(SourceMethod source) {
    return source.companionPrefix() + "Hessian";
  }

  /** The companion class of Jacobians: {@code CJacobian}. */
  public static String jacobianCompanion(SourceMethod source) {
    return source.companionPrefix() + "Jacobian";
  }

  /** The companion method that has the primal's name: gradient, pullback or tangent. */
  public String method() {
    return source.baseName();
  }

  /** The companion method that accumulates into buffers: {@code fVjp}. */
  public String vjpMethod() {
    return source.baseName() + "Vjp";
  }

  /** The forward sweep of a private method, as a method of its own. */
  public static String forwardSweep(String baseName) {
    return baseName + "Forward";
  }

  /** The reverse sweep of a private method, as a method of its own. */
  public static String reverseSweep(String baseName) {
    return baseName + "Reverse";
  }

  /** The companion method that multiplies the Hessian by a direction: {@code fHvp}. */
  public String hvpMethod() {
    return source.baseName() + "Hvp";
  }

  /** The record {@code FHvp}. */
  public String hvpRecord() {
    return record("Hvp", hessianCompanion(source));
  }

  /** The record {@code FHessian}. */
  public String hessianRecord() {
    return record("Hessian", hessianCompanion(source));
  }

  /** The record {@code FGradient} of a primal that returns a number. */
  public String gradientRecord() {
    return record("Gradient", adjointCompanion(source));
  }

  /** The record {@code FPullback} of a primal that returns an array. */
  public String pullbackRecord() {
    return record("Pullback", adjointCompanion(source));
  }

  /** The record {@code FTangent}. */
  public String tangentRecord() {
    return record("Tangent", tangentCompanion(source));
  }

  /** The record {@code FJacobian}. */
  public String jacobianRecord() {
    return record("Jacobian", jacobianCompanion(source));
  }

  private String record(String suffix, String companion) {
    return record(source.baseName(), source.overload(), suffix, companion);
  }

  /**
   * The name of a result record.
   *
   * @param base what the companion methods are named after
   * @param overload the number of the overload
   * @param suffix what the record is
   * @param companion the simple name of the class that it is in
   */
  static String record(String base, int overload, String suffix, String companion) {
    String number = overload > 1 ? Integer.toString(overload) : "";
    String name = base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
    String record = name + suffix + number;
    return record.equals(companion) ? record + "Result" : record;
  }

  /** The parameter for the adjoint of a result. */
  public String seed(Result result) {
    return seeds.get(result);
  }

  /** The component for a result. */
  public String value(Result result) {
    return suffixed("value", result);
  }

  /** The component for the tangent of a result. */
  public String tangent(Result result) {
    return suffixed("tangent", result);
  }

  private static String suffixed(String name, Result result) {
    String suffix = result.name();
    return suffix.isEmpty()
        ? name
        : name + suffix.substring(0, 1).toUpperCase(Locale.ROOT) + suffix.substring(1);
  }

  /** The parameter that is the adjoint buffer of a primal parameter: {@code xBar}. */
  public String buffer(Parameter parameter) {
    return buffers.get(parameter);
  }

  /** The parameter that is the tangent of a primal parameter: {@code xDot}. */
  public String tangent(Parameter parameter) {
    return tangents.get(parameter);
  }

  /** The component for the Hessian times the direction: {@code xHvp}. */
  public String hvp(Parameter parameter) {
    return products.get(parameter);
  }

  /** The component for the adjoint of a primal parameter in a result record: its name. */
  public String component(Parameter parameter) {
    return components.get(parameter);
  }
}
