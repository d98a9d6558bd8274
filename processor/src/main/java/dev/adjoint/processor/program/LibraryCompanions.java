package dev.adjoint.processor.program;

import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the companions of annotated methods of which only the class files are at hand. */
final class LibraryCompanions {
  private static final String ANNOTATION = "dev.adjoint.Differentiable";
  private static final String WORKSPACE = "dev.adjoint.Workspace";
  private static final String PRIMAL = "dev.adjoint.runtime.Primal";

  private final Elements elements;
  private final Types types;

  LibraryCompanions(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * How an annotated public method is differentiated; {@code null} if it has no annotation. Others
   * are not offered outside of their library.
   */
  Derivation of(ExecutableElement method) {
    AnnotationMirror annotation = annotation(method, ANNOTATION);
    if (annotation == null || !isPublic(method)) {
      return null;
    }
    String name = String.valueOf(value(annotation, "name").orElse(""));
    String baseName = name.isEmpty() ? method.getSimpleName().toString() : name;
    String prefix = prefix(method);
    ExecutableElement vjp = companion(method, prefix + "Adjoint", baseName + "Vjp");
    ExecutableElement tangent = companion(method, prefix + "Tangent", baseName);
    List<String> modes = new ArrayList<>();
    if (vjp != null) {
      modes.add("ADJOINT");
    }
    if (tangent != null) {
      modes.add("TANGENT");
    }
    ExecutableElement hvp = companion(method, prefix + "Hessian", baseName + "Hvp");
    RecordType product =
        hvp != null && IrTypes.of(hvp.getReturnType()) instanceof RecordType record ? record : null;
    if (product != null) {
      modes.add("HESSIAN");
    }
    AnnotationMirror facts = facts(vjp, tangent);
    boolean repeatable =
        facts == null || Boolean.TRUE.equals(value(facts, "repeatable").orElse(true));
    return new Derivation.Companions(
        prefix, baseName, overload(tangent), modes, arguments(method, facts), repeatable, product);
  }

  private static AnnotationMirror facts(ExecutableElement vjp, ExecutableElement tangent) {
    AnnotationMirror facts = vjp == null ? null : annotation(vjp, PRIMAL);
    return facts == null && tangent != null ? annotation(tangent, PRIMAL) : facts;
  }

  private String prefix(ExecutableElement method) {
    StringBuilder nested = new StringBuilder();
    for (Element e = method.getEnclosingElement();
        e instanceof TypeElement type;
        e = e.getEnclosingElement()) {
      nested.insert(0, (nested.length() == 0 ? "" : "_")).insert(0, type.getSimpleName());
    }
    String packageName = elements.getPackageOf(method).getQualifiedName().toString();
    return packageName.isEmpty() ? nested.toString() : packageName + "." + nested;
  }

  /** The companion method that begins with the parameters of the method, and has more. */
  private ExecutableElement companion(ExecutableElement method, String owner, String name) {
    TypeElement type = elements.getTypeElement(owner);
    return type == null
        ? null
        : ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().contentEquals(name))
            .filter(m -> !m.getModifiers().contains(Modifier.PRIVATE))
            .filter(m -> !isForWorkspace(m) || isForWorkspace(method))
            .filter(m -> beginsWith(m, method))
            .findFirst()
            .orElse(null);
  }

  /** Whether a method takes a workspace first: the variant of a companion does, before all else. */
  private static boolean isForWorkspace(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !parameters.isEmpty() && parameters.get(0).asType().toString().equals(WORKSPACE);
  }

  private boolean beginsWith(ExecutableElement companion, ExecutableElement method) {
    int receivers = isStatic(method) ? 0 : 1;
    List<? extends VariableElement> all = companion.getParameters();
    List<? extends VariableElement> first = method.getParameters();
    if (all.size() <= first.size() + receivers) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!types.isSameType(
          types.erasure(all.get(i + receivers).asType()), types.erasure(first.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  /** The number in the name of the record that the tangent returns. */
  private int overload(ExecutableElement tangent) {
    String name = tangent == null ? "" : tangent.getReturnType().toString();
    String number = name.replaceFirst("Result$", "").replaceFirst("^.*Tangent", "");
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
  }

  private List<Derivation.Argument> arguments(ExecutableElement method, AnnotationMirror facts) {
    boolean isVoid = IrTypes.of(method.getReturnType()) == null;
    Set<Integer> differentiated = positions(facts, "differentiated");
    Set<Integer> written = positions(facts, "written");
    List<Derivation.Argument> arguments = new ArrayList<>();
    if (!isStatic(method)) {
      IrType type = IrTypes.of(method.getEnclosingElement().asType());
      arguments.add(new Derivation.Argument("this", type, false, false));
    }
    for (VariableElement parameter : method.getParameters()) {
      IrType type = IrTypes.of(parameter.asType());
      int i = arguments.size();
      boolean number = type.isDifferentiable();
      boolean array = type.rank() > 0;
      arguments.add(
          new Derivation.Argument(
              parameter.getSimpleName().toString(),
              type,
              facts == null ? number : differentiated.contains(i),
              array && (!number || (facts == null ? isVoid : written.contains(i)))));
    }
    return arguments;
  }

  private static boolean isPublic(ExecutableElement method) {
    for (Element e = method; !(e instanceof PackageElement); e = e.getEnclosingElement()) {
      boolean open = e.getModifiers().contains(Modifier.PUBLIC);
      if (!open && !e.getEnclosingElement().getKind().isInterface()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private static AnnotationMirror annotation(ExecutableElement method, String name) {
    return method.getAnnotationMirrors().stream()
        .filter(
            each ->
                ((TypeElement) each.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(name))
        .findFirst()
        .map(AnnotationMirror.class::cast)
        .orElse(null);
  }

  private static Optional<Object> value(AnnotationMirror annotation, String element) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
        annotation.getElementValues().entrySet()) {
      if (each.getKey().getSimpleName().contentEquals(element)) {
        return Optional.of(each.getValue().getValue());
      }
    }
    return Optional.empty();
  }

  private static Set<Integer> positions(AnnotationMirror facts, String element) {
    Set<Integer> positions = new LinkedHashSet<>();
    if (facts != null && value(facts, element).orElse(List.of()) instanceof List<?> values) {
      for (Object each : values) {
        positions.add((Integer) ((AnnotationValue) each).getValue());
      }
    }
    return positions;
  }
}
