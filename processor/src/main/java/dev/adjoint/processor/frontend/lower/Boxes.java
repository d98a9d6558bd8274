package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import java.util.List;
import java.util.Map;

/** Boxed numbers, which calls return, as numbers (JLS 5.1.8). */
final class Boxes {
  private static final Map<String, Scalar> CONTENTS =
      Map.of(
          "java.lang.Byte", Scalar.BYTE,
          "java.lang.Short", Scalar.SHORT,
          "java.lang.Character", Scalar.CHAR,
          "java.lang.Integer", Scalar.INT,
          "java.lang.Long", Scalar.LONG,
          "java.lang.Float", Scalar.FLOAT,
          "java.lang.Double", Scalar.DOUBLE);

  private Boxes() {}

  /** The number in a box; {@code null} for any other type. */
  static Scalar contentOf(IrType type) {
    return CONTENTS.get(type.javaName());
  }

  /** The type itself, or that of the number in a box. */
  static IrType opened(IrType type) {
    Scalar content = contentOf(type);
    return content == null ? type : content;
  }

  /** Takes the number out; {@code null} throws. */
  static Operation open(Operand box) {
    Scalar content = contentOf(box.type());
    String method = content.javaName() + "Value";
    return new Operation.Invoke(
        new Callee(Callee.Kind.INSTANCE, box.type().javaName(), method, content, false),
        List.of(box));
  }
}
