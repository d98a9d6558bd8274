package dev.adjoint.processor.frontend.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Arguments drawn by type, for methods that state no examples: numbers between 0.5 and 1.5, arrays
 * of three elements, integers that are 3. The same method gets the same ones in every compile.
 */
public final class DefaultInputs {
  private static final int LENGTH = 3;
  private static final int DEEPEST = 4;

  private final Types types;
  private final Random random;

  /** Draws for the method of that name. */
  public DefaultInputs(Types types, String method) {
    this.types = types;
    this.random = new Random(method.hashCode());
  }

  /** An expression of the type; empty if there is no good guess. */
  public Optional<String> of(TypeMirror type) {
    return of(type, 0);
  }

  private Optional<String> of(TypeMirror type, int depth) {
    return switch (type.getKind()) {
      case DOUBLE -> Optional.of(number());
      case FLOAT -> Optional.of(number() + "f");
      case INT -> Optional.of("3");
      case LONG -> Optional.of("3L");
      case SHORT -> Optional.of("(short) 3");
      case BYTE -> Optional.of("(byte) 3");
      case CHAR -> Optional.of("'c'");
      case BOOLEAN -> Optional.of("true");
      case ARRAY ->
          elements((ArrayType) type, depth).map(e -> "new " + types.erasure(type) + " " + e);
      case DECLARED -> object((DeclaredType) type, depth);
      default -> Optional.empty();
    };
  }

  private String number() {
    return String.format(Locale.ROOT, "%.3f", 0.5 + random.nextDouble());
  }

  private Optional<String> elements(ArrayType type, int depth) {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      Optional<String> element =
          type.getComponentType() instanceof ArrayType row
              ? elements(row, depth)
              : of(type.getComponentType(), depth);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of("{" + String.join(", ", elements) + "}");
  }

  private Optional<String> object(DeclaredType type, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (name.equals("java.lang.String") || name.equals("java.lang.CharSequence")) {
      return Optional.of("\"text\"");
    }
    if (element.getKind() == ElementKind.ENUM) {
      return element.getEnclosedElements().stream()
          .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
          .findFirst()
          .map(constant -> name + "." + constant.getSimpleName());
    }
    if (element.getKind() == ElementKind.RECORD && depth < DEEPEST) {
      return record(element, name, depth);
    }
    return element.getKind() == ElementKind.CLASS && isMadeOfNothing(element)
        ? Optional.of("new " + name + "()")
        : Optional.empty();
  }

  private Optional<String> record(TypeElement element, String name, int depth) {
    List<String> components = new ArrayList<>();
    if (!element.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      Optional<String> value = of(component.asType(), depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      components.add(value.get());
    }
    return Optional.of("new " + name + "(" + String.join(", ", components) + ")");
  }

  private static boolean isMadeOfNothing(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean inner =
        element.getEnclosingElement().getKind().isClass() && !modifiers.contains(Modifier.STATIC);
    return !modifiers.contains(Modifier.ABSTRACT)
        && !inner
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
            .map(ExecutableElement::getParameters)
            .anyMatch(List::isEmpty);
  }
}
