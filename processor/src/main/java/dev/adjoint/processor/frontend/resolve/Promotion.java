package dev.adjoint.processor.frontend.resolve;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Numeric promotion, boxing, and the types of conditional expressions (JLS 5.6, 15.25). */
final class Promotion {
  private static final List<TypeKind> WIDENING =
      List.of(
          TypeKind.BYTE,
          TypeKind.CHAR,
          TypeKind.SHORT,
          TypeKind.INT,
          TypeKind.LONG,
          TypeKind.FLOAT,
          TypeKind.DOUBLE,
          TypeKind.BOOLEAN);
  private static final List<String> BOXES =
      List.of("Boolean", "Byte", "Character", "Short", "Integer", "Long", "Float", "Double");

  private final Types types;

  Promotion(Types types) {
    this.types = types;
  }

  /** One result of a conditional or {@code switch} expression, with its constant if it has one. */
  record Arm(TypeMirror type, Object constant) {}

  PrimitiveType primitive(TypeKind kind) {
    return types.getPrimitiveType(kind);
  }

  /** The type itself if primitive, the unboxed type of a box; {@code null} for all else. */
  PrimitiveType unboxed(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return primitive(type.getKind());
    }
    boolean box =
        type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
            && BOXES.stream()
                .anyMatch(b -> element.getQualifiedName().contentEquals("java.lang." + b));
    return box ? types.unboxedType(type) : null;
  }

  TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive() ? types.boxedClass((PrimitiveType) type).asType() : type;
  }

  boolean isBoolean(TypeMirror type) {
    PrimitiveType unboxed = unboxed(type);
    return unboxed != null && unboxed.getKind() == TypeKind.BOOLEAN;
  }

  boolean isNumeric(TypeMirror type) {
    PrimitiveType unboxed = unboxed(type);
    return unboxed != null && unboxed.getKind() != TypeKind.BOOLEAN;
  }

  boolean isIntegral(TypeMirror type) {
    PrimitiveType unboxed = unboxed(type);
    return unboxed != null && isIntegral(unboxed.getKind());
  }

  static boolean isIntegral(TypeKind kind) {
    return isNarrow(kind) || kind == TypeKind.INT || kind == TypeKind.LONG;
  }

  private static boolean isNarrow(TypeKind kind) {
    return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
  }

  /** Unary numeric promotion; {@code null} if the type is not numeric. */
  TypeMirror unary(TypeMirror type) {
    if (!isNumeric(type)) {
      return null;
    }
    TypeKind kind = unboxed(type).getKind();
    return primitive(isNarrow(kind) ? TypeKind.INT : kind);
  }

  /** Binary numeric promotion; {@code null} if one of the types is not numeric. */
  TypeMirror binary(TypeMirror left, TypeMirror right) {
    if (!isNumeric(left) || !isNumeric(right)) {
      return null;
    }
    TypeKind one = unary(left).getKind();
    TypeKind other = unary(right).getKind();
    return primitive(WIDENING.indexOf(one) >= WIDENING.indexOf(other) ? one : other);
  }

  /** Whether an integer constant may be narrowed to {@code target} without a cast (JLS 5.2). */
  boolean fits(TypeMirror from, Object constant, TypeKind target) {
    TypeKind kind = from.getKind();
    if (constant == null || !(isNarrow(kind) || kind == TypeKind.INT)) {
      return false;
    }
    long value = constant instanceof Character c ? c : ((Number) constant).longValue();
    return switch (target) {
      case BYTE -> value == (byte) value;
      case SHORT -> value == (short) value;
      case CHAR -> value == (char) value;
      case INT -> true;
      default -> false;
    };
  }

  /** The type of a standalone conditional or {@code switch} expression; empty if not sure. */
  Optional<TypeMirror> common(List<Arm> arms) {
    TypeMirror first = arms.get(0).type();
    if (arms.stream().allMatch(a -> types.isSameType(a.type(), first))) {
      return Optional.of(first);
    }
    if (arms.stream().allMatch(a -> unboxed(a.type()) != null)) {
      Optional<TypeMirror> primitive = narrow(arms).or(() -> widest(arms));
      if (primitive.isPresent()) {
        return primitive;
      }
    }
    if (arms.stream().anyMatch(a -> a.type().getKind() == TypeKind.VOID)) {
      return Optional.empty();
    }
    List<TypeMirror> boxes = arms.stream().map(a -> boxed(a.type())).toList();
    return boxes.stream()
        .filter(candidate -> boxes.stream().allMatch(each -> types.isSubtype(each, candidate)))
        .findFirst();
  }

  private Optional<TypeMirror> narrow(List<Arm> arms) {
    for (Arm arm : arms) {
      PrimitiveType target = unboxed(arm.type());
      boolean othersFit =
          arms.stream()
              .filter(other -> unboxed(other.type()).getKind() != target.getKind())
              .allMatch(
                  other ->
                      other.type().getKind() == TypeKind.INT
                          && fits(other.type(), other.constant(), target.getKind()));
      if (isNarrow(target.getKind()) && othersFit) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> widest(List<Arm> arms) {
    for (TypeKind kind : WIDENING) {
      TypeMirror candidate = primitive(kind);
      if (arms.stream().allMatch(a -> types.isSubtype(unboxed(a.type()), candidate))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
