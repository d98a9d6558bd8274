package dev.adjoint.processor.emit.print;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import java.util.ArrayList;
import java.util.List;

/** Types for JavaPoet, which imports them. */
public final class TypeNames {
  private static final String RUNTIME = "dev.adjoint.runtime";

  private final String text;
  private int position;

  private TypeNames(String text) {
    this.text = text;
  }

  /** The type of a value. */
  public static TypeName of(IrType type) {
    if (type instanceof Scalar scalar) {
      return primitive(scalar);
    } else if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.element()));
    } else if (type instanceof StackType stack) {
      return stack(stack);
    }
    return parse(type.javaName());
  }

  private static TypeName primitive(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  private static TypeName stack(StackType stack) {
    if (stack.equals(StackType.REFERENCES)) {
      return ClassName.get(RUNTIME, "ReferenceStack");
    }
    if (!(stack.element() instanceof Scalar scalar)) {
      ClassName objects = ClassName.get(RUNTIME, "ObjectStack");
      return ParameterizedTypeName.get(objects, of(stack.element()));
    }
    String simple =
        switch (scalar) {
          case BOOLEAN -> "BooleanStack";
          case BYTE, SHORT, CHAR, INT -> "IntStack";
          case LONG -> "LongStack";
          case FLOAT -> "FloatStack";
          case DOUBLE -> "DoubleStack";
        };
    return ClassName.get(RUNTIME, simple);
  }

  /** A type as source spells it: qualified names, type arguments, brackets. */
  public static TypeName parse(String spelling) {
    return new TypeNames(spelling.replace(" ", "")).type();
  }

  private TypeName type() {
    if (accept("?extends")) {
      return WildcardTypeName.subtypeOf(type());
    } else if (accept("?super")) {
      return WildcardTypeName.supertypeOf(type());
    } else if (accept("?")) {
      return WildcardTypeName.subtypeOf(ClassName.OBJECT);
    }
    TypeName type = named();
    while (accept("[]") || accept("...")) {
      type = ArrayTypeName.of(type);
    }
    return type;
  }

  private TypeName named() {
    int start = position;
    while (position < text.length() && "<>,[?".indexOf(text.charAt(position)) < 0) {
      if (text.startsWith("...", position)) {
        break;
      }
      position++;
    }
    String name = text.substring(start, position);
    for (Scalar scalar : Scalar.values()) {
      if (scalar.javaName().equals(name)) {
        return primitive(scalar);
      }
    }
    ClassName raw = className(name);
    if (!accept("<")) {
      return raw;
    }
    List<TypeName> arguments = new ArrayList<>();
    do {
      arguments.add(type());
    } while (accept(","));
    accept(">");
    return ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }

  private boolean accept(String token) {
    if (text.startsWith(token, position)) {
      position += token.length();
      return true;
    }
    return false;
  }

  /** The class of a qualified name, where packages begin with small letters and classes do not. */
  public static ClassName className(String qualified) {
    String[] parts = qualified.split("\\.");
    int first = 0;
    while (first < parts.length - 1 && !Character.isUpperCase(parts[first].charAt(0))) {
      first++;
    }
    String packageName = String.join(".", List.of(parts).subList(0, first));
    ClassName name = ClassName.get(packageName, parts[first]);
    for (int i = first + 1; i < parts.length; i++) {
      name = name.nestedClass(parts[i]);
    }
    return name;
  }
}
