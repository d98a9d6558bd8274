package dev.adjoint.processor.frontend.rules;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A method that rules are for, the receiver counting as its first parameter, with the names that
 * one of its rules gives the parameters.
 *
 * @param method the method
 * @param parameters its parameters
 * @param result the type of its result, erased
 */
record RuledMethod(ExecutableElement method, List<Parameter> parameters, TypeMirror result) {

  /** A parameter, erased, and whether it is marked as passive. */
  record Parameter(String name, TypeMirror type, boolean passive) {
    /** Whether rules differentiate with respect to it. */
    boolean isDifferentiated() {
      return !passive && irType(type).isDifferentiable();
    }

    /** The type of its buffer. */
    String buffer() {
      return type.getKind().isPrimitive() ? type + "[]" : type.toString();
    }
  }

  /** Reads a method; the names and marks are those of the first parameters of {@code namer}. */
  static RuledMethod of(ExecutableElement method, ExecutableElement namer, Types types) {
    List<Element> declared = new ArrayList<>();
    List<TypeMirror> erased = new ArrayList<>();
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      declared.add(null);
      erased.add(types.erasure(method.getEnclosingElement().asType()));
    }
    for (VariableElement each : method.getParameters()) {
      declared.add(each);
      erased.add(types.erasure(each.asType()));
    }
    List<? extends VariableElement> named = namer.getParameters();
    boolean own = namer.equals(method) || named.size() < declared.size();
    List<Parameter> parameters = new ArrayList<>();
    for (int k = 0; k < declared.size(); k++) {
      Element from = own ? declared.get(k) : named.get(k);
      String name = from == null ? "receiver" : from.getSimpleName().toString();
      boolean passive = from != null && RuleAnnotations.isPassive(from);
      parameters.add(new Parameter(name, erased.get(k), passive));
    }
    return new RuledMethod(method, parameters, types.erasure(method.getReturnType()));
  }

  /** Whether it returns nothing. */
  boolean isVoid() {
    return result.getKind() == TypeKind.VOID;
  }

  /** The parameters that rules differentiate with respect to. */
  List<Parameter> differentiated() {
    return parameters.stream().filter(Parameter::isDifferentiated).toList();
  }

  /** The names of its numbers that are differentiated, for a message. */
  String names() {
    List<String> names =
        differentiated().stream()
            .filter(each -> irType(each.type()) instanceof Scalar)
            .map(Parameter::name)
            .toList();
    if (names.isEmpty()) {
      return "none";
    }
    boolean unnamed = names.stream().allMatch(name -> name.matches("arg\\d+"));
    return String.join(", ", names)
        + (unnamed ? ", since its class file was compiled without -parameters or -g" : "");
  }

  /** Why it cannot have rules; empty if it can. */
  String obstacle() {
    if (isVoid()) {
      boolean writes = differentiated().stream().anyMatch(p -> irType(p.type()).rank() > 0);
      return writes ? "" : "it returns nothing and takes no array of floating-point numbers";
    }
    return irType(result).isDifferentiable() ? "" : "it returns " + result;
  }

  /** Why it cannot have stated partial derivatives; empty if it can. */
  String obstacleToPartials() {
    if (!(irType(result) instanceof Scalar scalar) || !scalar.isFloating()) {
      return isVoid() ? "it returns nothing" : "it returns " + result;
    }
    return parameters.stream()
        .filter(p -> irType(p.type()).rank() > 0)
        .map(p -> "it takes the array " + p.name())
        .findFirst()
        .orElse("");
  }

  /** What the compiler keeps of its parameters. */
  List<Derivation.Argument> arguments() {
    List<Derivation.Argument> arguments = new ArrayList<>();
    for (Parameter each : parameters) {
      IrType type = irType(each.type());
      boolean written = type.rank() > 0 && (isVoid() || !each.isDifferentiated());
      arguments.add(new Derivation.Argument(each.name(), type, each.isDifferentiated(), written));
    }
    return arguments;
  }

  /** The type, whose declared types are opaque. */
  static IrType irType(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Scalar.valueOf(type.getKind().name());
    }
    return type instanceof javax.lang.model.type.ArrayType array
        ? new ArrayType(irType(array.getComponentType()))
        : new OpaqueType(type.toString());
  }

  /** How messages name it. */
  @Override
  public String toString() {
    return ((TypeElement) method.getEnclosingElement()).getSimpleName()
        + "."
        + method.getSimpleName()
        + method.getParameters().stream()
            .map(p -> p.asType().toString())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
