package dev.adjoint.processor.frontend.resolve;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Chooses the method that a call means, in three phases, the most specific one (JLS 15.12.2). */
final class OverloadResolution {
  private final Body body;
  private final Site site;
  private final Types types;
  private final Hierarchy hierarchy;
  private final Promotion promotion;

  OverloadResolution(Body body) {
    this.body = body;
    this.site = body.site();
    this.types = site.types();
    this.hierarchy = body.hierarchy();
    this.promotion = body.promotion();
  }

  private enum Phase {
    STRICT,
    LOOSE,
    VARIABLE_ARITY
  }

  /**
   * The method that was chosen.
   *
   * @param candidate the method as declared
   * @param parameters one parameter type for each argument, type arguments inferred
   * @param result its result type, type arguments inferred
   */
  record Selection(Candidate candidate, List<TypeMirror> parameters, TypeMirror result) {}

  private static final class UnavailableType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnavailableType(String name) {
      super(name, null, false, false);
    }
  }

  private static final class Undetermined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undetermined() {
      super(null, null, false, false);
    }
  }

  /** The choice; absent if no candidate is applicable. */
  Lookup<Selection> choose(
      List<Candidate> candidates, List<Argument> arguments, TypeMirror expected) {
    try {
      for (Phase phase : Phase.values()) {
        List<Selection> applicable = new ArrayList<>();
        for (Candidate candidate : candidates) {
          applicable(candidate, arguments, phase, null).ifPresent(applicable::add);
        }
        if (!applicable.isEmpty()) {
          return mostSpecific(applicable, arguments, phase, expected);
        }
      }
      return Lookup.absent();
    } catch (UnavailableType e) {
      return Lookup.unavailable(e.getMessage());
    } catch (Undetermined e) {
      return undetermined();
    }
  }

  private Optional<Selection> applicable(
      Candidate candidate, List<Argument> arguments, Phase phase, TypeMirror expected) {
    Optional<List<TypeMirror>> formals = formals(candidate, arguments.size(), phase);
    if (formals.isEmpty()) {
      return Optional.empty();
    }
    if (expected != null) {
      refuseNestedInference(candidate, formals.get(), arguments);
    }
    Substitution solved = infer(candidate, formals.get(), arguments, expected);
    List<TypeMirror> parameters = solved.applyAll(formals.get());
    for (int i = 0; i < arguments.size(); i++) {
      for (TypeMirror type : typesFor(arguments.get(i), candidate, parameters.get(i))) {
        if (!accepts(candidate, type, parameters.get(i), phase)) {
          return Optional.empty();
        }
      }
    }
    if (!withinBounds(candidate, solved)) {
      return Optional.empty();
    }
    return Optional.of(new Selection(candidate, parameters, solved.apply(candidate.result())));
  }

  /** Where a type is expected, {@code javac} infers a call and the calls in it together. */
  private static void refuseNestedInference(
      Candidate candidate, List<TypeMirror> formals, List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean nested =
          arguments.get(i).isInferred() && Substitution.mentions(formals.get(i), candidate.open());
      if (nested) {
        throw new Undetermined();
      }
    }
  }

  /** The types that an argument has where {@code formal} is asked for. */
  private List<TypeMirror> typesFor(Argument argument, Candidate candidate, TypeMirror formal) {
    if (!argument.isInferred()) {
      return argument.types();
    }
    TypeMirror type = null;
    if (!Substitution.mentions(formal, candidate.open())) {
      type = body.attempt(() -> body.expressions().typeOf(argument.tree(), formal)).result();
    } else if (!argument.types().isEmpty()) {
      type = argument.types().get(0);
    }
    if (type == null) {
      throw new Undetermined();
    }
    return List.of(type);
  }

  private static <E> Lookup<E> undetermined() {
    return new Lookup<>(null, DiagnosticCode.AD4006, null, null);
  }

  private Substitution infer(
      Candidate candidate,
      List<TypeMirror> formals,
      List<Argument> arguments,
      TypeMirror expected) {
    Inference inference = new Inference(site, hierarchy, promotion, candidate.open());
    for (int i = 0; i < arguments.size(); i++) {
      for (TypeMirror type : arguments.get(i).types()) {
        inference.argument(type, formals.get(i));
      }
    }
    if (expected != null) {
      inference.result(candidate.result(), expected);
    }
    return inference.solve();
  }

  private boolean withinBounds(Candidate candidate, Substitution solved) {
    return candidate.open().stream()
        .filter(solved.replacements()::containsKey)
        .allMatch(
            p ->
                p.getBounds().stream()
                    .allMatch(
                        b ->
                            types.isSubtype(
                                types.erasure(solved.replacements().get(p)), types.erasure(b))));
  }

  private boolean accepts(Candidate candidate, TypeMirror type, TypeMirror formal, Phase phase) {
    TypeMirror target =
        Substitution.mentions(formal, candidate.open()) ? types.erasure(formal) : formal;
    if (target.getKind() == TypeKind.ERROR) {
      refuseUnlessUnrelated(type, target);
      return false;
    }
    if (type.getKind() == TypeKind.VOID) {
      return false;
    }
    boolean crosses = type.getKind().isPrimitive() != target.getKind().isPrimitive();
    return !(crosses && phase == Phase.STRICT) && types.isAssignable(type, target);
  }

  /** A type that does not exist yet takes nothing whose supertypes all exist already. */
  private void refuseUnlessUnrelated(TypeMirror type, TypeMirror missing) {
    boolean related =
        type.getKind() == TypeKind.NULL
            || type.getKind() == TypeKind.ERROR
            || (type instanceof DeclaredType declared
                && hierarchy.missingSupertype((TypeElement) declared.asElement()).isPresent());
    if (related) {
      throw new UnavailableType(missing.toString());
    }
  }

  private Optional<List<TypeMirror>> formals(Candidate candidate, int count, Phase phase) {
    List<? extends TypeMirror> declared = candidate.parameters();
    if (phase != Phase.VARIABLE_ARITY) {
      return declared.size() == count ? Optional.of(List.copyOf(declared)) : Optional.empty();
    }
    if (!candidate.element().isVarArgs() || count < declared.size() - 1) {
      return Optional.empty();
    }
    return Optional.of(expand(candidate, count));
  }

  /** The parameter types with the last one repeated up to {@code count}. */
  private static List<TypeMirror> expand(Candidate candidate, int count) {
    List<TypeMirror> formals = new ArrayList<>(candidate.parameters());
    ArrayType last = (ArrayType) formals.remove(formals.size() - 1);
    while (formals.size() < count) {
      formals.add(last.getComponentType());
    }
    return formals;
  }

  private Lookup<Selection> mostSpecific(
      List<Selection> applicable, List<Argument> arguments, Phase phase, TypeMirror expected) {
    List<Selection> best =
        applicable.stream()
            .filter(s -> applicable.stream().allMatch(o -> o == s || isMoreSpecific(s, o, phase)))
            .toList();
    if (best.isEmpty()) {
      return Lookup.ambiguous(
          describe(applicable.get(0).candidate()), describe(applicable.get(1).candidate()));
    }
    Selection chosen =
        best.stream()
            .filter(s -> !s.candidate().element().getModifiers().contains(Modifier.ABSTRACT))
            .findFirst()
            .orElseGet(() -> mostSpecificResult(best));
    return finish(chosen, arguments, phase, expected);
  }

  /** Among abstract methods of one signature, the one whose result the others' can be. */
  private Selection mostSpecificResult(List<Selection> best) {
    return best.stream()
        .filter(
            s -> best.stream().allMatch(o -> o == s || types.isAssignable(s.result(), o.result())))
        .findFirst()
        .orElse(best.get(0));
  }

  private boolean isMoreSpecific(Selection one, Selection other, Phase phase) {
    List<TypeMirror> ones = declaredParameters(one, other, phase);
    List<TypeMirror> others = declaredParameters(other, one, phase);
    for (int i = 0; i < ones.size(); i++) {
      TypeMirror from = ones.get(i);
      TypeMirror to = others.get(i);
      boolean open = Substitution.mentions(to, other.candidate().open());
      boolean crosses = from.getKind().isPrimitive() != to.getKind().isPrimitive();
      boolean below =
          !crosses && types.isSubtype(open ? types.erasure(from) : from, erasedIf(open, to));
      if (!below) {
        return false;
      }
    }
    return true;
  }

  private TypeMirror erasedIf(boolean open, TypeMirror type) {
    return open ? types.erasure(type) : type;
  }

  private static List<TypeMirror> declaredParameters(Selection one, Selection other, Phase phase) {
    Candidate declared = one.candidate();
    if (phase != Phase.VARIABLE_ARITY) {
      return List.copyOf(declared.parameters());
    }
    int most =
        Math.max(
            one.parameters().size(),
            Math.max(declared.parameters().size(), other.candidate().parameters().size()));
    return expand(declared, most);
  }

  /** Infers once more with the expected type, and demands that the result be known. */
  private Lookup<Selection> finish(
      Selection chosen, List<Argument> arguments, Phase phase, TypeMirror expected) {
    Selection result = chosen;
    Candidate candidate = chosen.candidate();
    boolean takesPart = expected != null && !expected.getKind().isPrimitive();
    if (takesPart && Substitution.mentions(candidate.result(), candidate.open())) {
      result = applicable(candidate, arguments, phase, expected).orElse(chosen);
    }
    if (Substitution.mentions(result.result(), candidate.open())) {
      return undetermined();
    }
    return Lookup.of(result);
  }

  private static String describe(Candidate candidate) {
    ExecutableElement element = candidate.element();
    return element.getEnclosingElement() + "." + element;
  }
}
