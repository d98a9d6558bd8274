package dev.adjoint.processor.frontend.resolve;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Descriptors of types and symbols, comparable across two runs of the compiler. */
final class Description {
  private Description() {}

  /** The erased type. */
  static String of(TypeMirror type, Types types) {
    if (type == null) {
      return "?";
    }
    if (type instanceof ArrayType array) {
      return of(array.getComponentType(), types) + "[]";
    }
    if (type.getKind() == TypeKind.TYPEVAR
        || type.getKind() == TypeKind.WILDCARD
        || type.getKind() == TypeKind.INTERSECTION) {
      return of(types.erasure(type), types);
    }
    if (type.getKind() == TypeKind.DECLARED) {
      return ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    }
    return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A class, field or method with its owner and erased parameters; empty for anything else. */
  static String of(Element element, Types types) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    if (element instanceof ExecutableElement method) {
      String signature = signature(method, types);
      return owner(method, signature, types) + "." + signature;
    }
    boolean field =
        element instanceof VariableElement && element.getEnclosingElement() instanceof TypeElement;
    return field ? owner(element) + "." + element.getSimpleName() : "";
  }

  private static String signature(ExecutableElement method, Types types) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(p -> of(p.asType(), types))
            .collect(Collectors.joining(",", "(", ")"));
  }

  /**
   * The class that a method is of. An abstract method stands for the first declaration that it
   * overrides: where several abstract methods could be meant, the choice between them is arbitrary
   * (Java Language Specification, 15.12.2.5).
   */
  private static String owner(ExecutableElement method, String signature, Types types) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        ? first((TypeElement) method.getEnclosingElement(), signature, types).first()
        : owner(method);
  }

  private static SortedSet<String> first(TypeElement type, String signature, Types types) {
    SortedSet<String> first = new TreeSet<>();
    for (TypeMirror parent : types.directSupertypes(type.asType())) {
      first.addAll(first((TypeElement) ((DeclaredType) parent).asElement(), signature, types));
    }
    boolean declares =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(method -> signature(method, types).equals(signature));
    if (first.isEmpty() && declares) {
      first.add(type.getQualifiedName().toString());
    }
    return first;
  }

  private static String owner(Element element) {
    return ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
  }
}
