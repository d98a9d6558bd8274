package dev.adjoint.processor.program;

import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.RequestedMode;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import dev.adjoint.processor.frontend.upcoming.UpcomingClass;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.nesting.CompanionForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The companions that the annotated methods of a round will have, as far as bodies may call them.
 */
final class UpcomingCompanions implements Upcoming {
  /**
   * The class whose parameterizations by arrays of bytes stand for records: with as many dimensions
   * as the record's number.
   */
  private static final String STAND_IN = "java.lang.ClassValue";

  private static final int MOST_RECORDS = 250;

  /** A record that a stand-in means. */
  private record Pending(UpcomingClass element, RecordType type, List<UpcomingMethod> accessors) {}

  private final ProcessingEnvironment environment;
  private final Types types;
  private final CompanionCalls calls;
  private final Map<String, Map<String, List<UpcomingMethod>>> companions = new HashMap<>();
  private final Map<String, Pending> records = new LinkedHashMap<>();

  UpcomingCompanions(ProcessingEnvironment environment, CompanionCalls calls) {
    this.environment = environment;
    this.types = environment.getTypeUtils();
    this.calls = calls;
  }

  /** Adds the companions of an annotated method. */
  void add(AnnotatedMethod method) {
    if (!CompanionCalls.isPlain(method.signature()) || method.signature().result() == null) {
      return;
    }
    boolean array = method.signature().result() instanceof ArrayType;
    if (method.wants(RequestedMode.ADJOINT)) {
      add(method, "Adjoint", array ? CompanionForm.PULLBACK : CompanionForm.GRADIENT);
      add(method, "Adjoint", CompanionForm.VJP);
    }
    if (method.wants(RequestedMode.TANGENT)) {
      add(method, "Tangent", CompanionForm.TANGENT);
    }
    if (method.wants(RequestedMode.HESSIAN)) {
      add(method, "Hessian", CompanionForm.HVP);
    }
  }

  private void add(AnnotatedMethod method, String suffix, CompanionForm form) {
    Signature signature = method.signature();
    String in = signature.source().packageName();
    String simple = signature.source().companionPrefix() + suffix;
    String qualified = in.isEmpty() ? simple : in + "." + simple;
    if (environment.getElementUtils().getTypeElement(qualified) != null
        || records.size() >= MOST_RECORDS) {
      return;
    }
    Element around = environment.getElementUtils().getPackageOf(method.element());
    UpcomingClass companion = new UpcomingClass(name(qualified), name(simple), around, null);
    ContractNames names = new ContractNames(described(signature));
    String called =
        form == CompanionForm.VJP
            ? names.vjpMethod()
            : form == CompanionForm.HVP ? names.hvpMethod() : names.method();
    RecordType record = null;
    TypeMirror result = method.element().getReturnType();
    if (form != CompanionForm.VJP) {
      record =
          new RecordType(
              qualified + "." + recordName(form, names),
              RecordType.Access.ACCESSOR,
              components(form, signature, names));
      result = pending(companion, record, method, form);
    }
    UpcomingMethod upcoming =
        new UpcomingMethod(companion, name(called), parameters(method, form), result, false);
    calls.announce(upcoming, method, form, record);
    companions
        .computeIfAbsent(qualified, q -> new HashMap<>())
        .computeIfAbsent(called, c -> new ArrayList<>())
        .add(upcoming);
  }

  private Name name(String text) {
    return environment.getElementUtils().getName(text);
  }

  /** The method as far as the names of its companions depend on it. */
  private static PrimalMethod described(Signature signature) {
    ValueSupply supply = new ValueSupply();
    List<Parameter> parameters =
        signature.parameters().stream()
            .map(
                p ->
                    new Parameter(
                        supply.named(p.type(), p.name()),
                        p.name(),
                        p.javaType(),
                        p.differentiated(),
                        false))
            .toList();
    List<Result> results = List.of(new Result("", signature.result()));
    Block none = Block.yielding(List.of());
    return new PrimalMethod(signature.source(), parameters, results, none, supply);
  }

  private static String recordName(CompanionForm form, ContractNames names) {
    return switch (form) {
      case GRADIENT -> names.gradientRecord();
      case PULLBACK -> names.pullbackRecord();
      case TANGENT -> names.tangentRecord();
      case HVP -> names.hvpRecord();
      case VJP -> throw new IllegalArgumentException("no record");
    };
  }

  private static List<RecordType.Component> components(
      CompanionForm form, Signature signature, ContractNames names) {
    PrimalMethod method = described(signature);
    List<RecordType.Component> components = new ArrayList<>();
    components.add(new RecordType.Component("value", signature.result()));
    if (form == CompanionForm.TANGENT) {
      components.add(new RecordType.Component("tangent", signature.result()));
      return components;
    }
    for (Parameter p : method.differentiated()) {
      components.add(new RecordType.Component(names.component(p), p.value().type()));
    }
    if (form == CompanionForm.HVP) {
      for (Parameter p : method.differentiated()) {
        components.add(new RecordType.Component(names.hvp(p), p.value().type()));
      }
    }
    return components;
  }

  /** The types of the components, in their order. */
  private List<TypeMirror> componentTypes(AnnotatedMethod method, CompanionForm form) {
    TypeMirror result = method.element().getReturnType();
    List<TypeMirror> all = new ArrayList<>(List.of(result));
    List<TypeMirror> inP = differentiated(method);
    if (form == CompanionForm.TANGENT) {
      all.add(result);
      return all;
    }
    all.addAll(inP);
    if (form == CompanionForm.HVP) {
      all.addAll(inP);
    }
    return all;
  }

  private static List<TypeMirror> all(AnnotatedMethod method) {
    List<TypeMirror> all = new ArrayList<>();
    if (method.signature().instance()) {
      all.add(method.element().getEnclosingElement().asType());
    }
    method.element().getParameters().stream().map(VariableElement::asType).forEach(all::add);
    return all;
  }

  private static List<TypeMirror> differentiated(AnnotatedMethod method) {
    List<TypeMirror> all = all(method);
    List<TypeMirror> inP = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (method.signature().parameters().get(i).differentiated()) {
        inP.add(all.get(i));
      }
    }
    return inP;
  }

  private List<TypeMirror> parameters(AnnotatedMethod method, CompanionForm form) {
    List<TypeMirror> parameters = all(method);
    TypeMirror result = method.element().getReturnType();
    TypeMirror seed =
        result.getKind().isPrimitive() ? types.getPrimitiveType(TypeKind.DOUBLE) : result;
    if (form == CompanionForm.PULLBACK || form == CompanionForm.VJP) {
      parameters.add(seed);
    }
    if (form == CompanionForm.VJP) {
      differentiated(method)
          .forEach(t -> parameters.add(t.getKind().isPrimitive() ? types.getArrayType(t) : t));
    } else if (form == CompanionForm.TANGENT || form == CompanionForm.HVP) {
      parameters.addAll(differentiated(method));
    }
    return parameters;
  }

  private TypeMirror pending(
      UpcomingClass companion, RecordType record, AnnotatedMethod method, CompanionForm form) {
    TypeElement standIn = environment.getElementUtils().getTypeElement(STAND_IN);
    TypeMirror number = types.getPrimitiveType(TypeKind.BYTE);
    for (int i = 0; i <= records.size(); i++) {
      number = types.getArrayType(number);
    }
    TypeMirror type = types.getDeclaredType(standIn, number);
    String simple = record.javaName().substring(record.javaName().lastIndexOf('.') + 1);
    UpcomingClass element =
        new UpcomingClass(name(record.javaName()), name(simple), companion, type);
    List<TypeMirror> componentTypes = componentTypes(method, form);
    List<UpcomingMethod> accessors = new ArrayList<>();
    for (int i = 0; i < componentTypes.size(); i++) {
      Name component = name(record.components().get(i).name());
      accessors.add(new UpcomingMethod(element, component, List.of(), componentTypes.get(i), true));
    }
    records.put(type.toString(), new Pending(element, record, accessors));
    return type;
  }

  @Override
  public boolean isCompanion(String qualifiedName) {
    return companions.containsKey(qualifiedName);
  }

  @Override
  public List<UpcomingMethod> methods(String companion, String name) {
    return companions.getOrDefault(companion, Map.of()).getOrDefault(name, List.of());
  }

  @Override
  public TypeMirror record(String companion, String name) {
    return records.values().stream()
        .filter(p -> p.type().javaName().equals(companion + "." + name))
        .map(p -> p.element().type())
        .findFirst()
        .orElse(null);
  }

  @Override
  public RecordType recordOf(TypeMirror type) {
    Pending pending = type instanceof DeclaredType ? records.get(type.toString()) : null;
    return pending == null ? null : pending.type();
  }

  @Override
  public UpcomingMethod accessor(TypeMirror type, String name) {
    Pending pending = type instanceof DeclaredType ? records.get(type.toString()) : null;
    return pending == null
        ? null
        : pending.accessors().stream()
            .filter(a -> a.getSimpleName().contentEquals(name))
            .findFirst()
            .orElse(null);
  }
}
