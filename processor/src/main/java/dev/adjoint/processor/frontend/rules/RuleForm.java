package dev.adjoint.processor.frontend.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/** The forms of rules, with the signature that each must have. */
enum RuleForm {
  /** For reverse mode. */
  ADJOINT("Mode.ADJOINT") {
    @Override
    String result(RuledMethod of) {
      return "void";
    }

    @Override
    List<Slot> rest(RuledMethod of) {
      List<Slot> rest = new ArrayList<>();
      if (!of.isVoid()) {
        boolean number = of.result().getKind().isPrimitive();
        rest.add(new Slot(number ? "double" : of.result().toString(), "seed"));
      }
      of.differentiated().forEach(p -> rest.add(new Slot(p.buffer(), p.name() + "Bar")));
      return rest;
    }
  },

  /** For forward mode. */
  TANGENT("Mode.TANGENT") {
    @Override
    List<Slot> rest(RuledMethod of) {
      return of.differentiated().stream()
          .map(p -> new Slot(p.type().toString(), p.name() + "Dot"))
          .toList();
    }
  },

  /** A method that computes one partial derivative. */
  PARTIAL("a partial derivative"),

  /** A method that carries formulas. */
  FORMULAS("partial derivatives");

  private final String purpose;

  RuleForm(String purpose) {
    this.purpose = purpose;
  }

  /** A parameter of a rule. */
  record Slot(String type, String name) {
    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  /** What a rule of this form is for. */
  String purpose() {
    return purpose;
  }

  /** What it must return. */
  String result(RuledMethod of) {
    return of.result().toString();
  }

  /** What it takes after the arguments of the method. */
  List<Slot> rest(RuledMethod of) {
    return List.of();
  }

  /** The signature that a rule of that name must have. */
  String expected(String name, RuledMethod of) {
    String modifier = this == FORMULAS ? "" : "static ";
    return slots(of, false).stream()
        .map(Slot::toString)
        .collect(Collectors.joining(", ", modifier + result(of) + " " + name + "(", ")"));
  }

  /** Whether a method has the signature. */
  boolean fits(ExecutableElement rule, RuledMethod of, Types types) {
    return types.erasure(rule.getReturnType()).toString().equals(result(of))
        && (fits(rule, slots(of, false), types) || takesValue(rule, of, types));
  }

  /** Whether a method has the signature of a rule that also takes what the method returned. */
  boolean takesValue(ExecutableElement rule, RuledMethod of, Types types) {
    return this == ADJOINT && !of.isVoid() && fits(rule, slots(of, true), types);
  }

  private List<Slot> slots(RuledMethod of, boolean valueToo) {
    List<Slot> slots = new ArrayList<>();
    of.parameters().forEach(p -> slots.add(new Slot(p.type().toString(), p.name())));
    if (valueToo) {
      slots.add(new Slot(of.result().toString(), "value"));
    }
    slots.addAll(rest(of));
    return slots;
  }

  private static boolean fits(ExecutableElement rule, List<Slot> slots, Types types) {
    List<? extends VariableElement> parameters = rule.getParameters();
    boolean fits = parameters.size() == slots.size();
    for (int k = 0; fits && k < slots.size(); k++) {
      fits = types.erasure(parameters.get(k).asType()).toString().equals(slots.get(k).type());
    }
    return fits;
  }
}
