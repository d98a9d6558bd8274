package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types of the language model as types of the intermediate representation. */
public final class IrTypes {
  private IrTypes() {}

  /** Returns the type; {@code null} for {@code void}. */
  public static IrType of(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Scalar.valueOf(type.getKind().name());
    }
    return switch (type.getKind()) {
      case VOID -> null;
      case ARRAY -> new ArrayType(of(((javax.lang.model.type.ArrayType) type).getComponentType()));
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR, WILDCARD -> new OpaqueType(type.toString());
      default -> new OpaqueType("java.lang.Object");
    };
  }

  private static IrType declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    RecordType.Access access = Composites.accessOf(element);
    if (access == null) {
      return new OpaqueType(declaredName(type));
    }
    List<RecordType.Component> components =
        Composites.componentsOf(element).stream()
            .map(c -> new RecordType.Component(c.getSimpleName().toString(), of(c.asType())))
            .toList();
    RecordType composite = new RecordType(declaredName(type), access, components);
    boolean plainObject = access == RecordType.Access.FIELD && !composite.hasNumbers();
    return plainObject ? new OpaqueType(declaredName(type)) : composite;
  }

  private static String declaredName(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    return type.getTypeArguments().stream()
        .map(argument -> of(argument).javaName())
        .collect(Collectors.joining(", ", name + "<", ">"));
  }
}
