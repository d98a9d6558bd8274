package dev.adjoint.processor.emit.print;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;

/** Spells constants: shortest, exact, and the same on every Java version. */
final class Literals {
  private Literals() {}

  /** The literal, or the constant of a class where Java has no literal. */
  static CodeBlock of(Constant constant) {
    Object value = constant.value();
    if (value instanceof Double number) {
      return CodeBlock.of("$L", spelled(number));
    } else if (value instanceof Float number) {
      return CodeBlock.of("$L", spelled(number));
    } else if (value instanceof Long) {
      return CodeBlock.of("$LL", value);
    } else if (value instanceof Character character) {
      return CodeBlock.of("$L", spelled(character));
    } else if (value instanceof String) {
      return CodeBlock.of("$S", value);
    } else if (constant.type() == Scalar.BYTE || constant.type() == Scalar.SHORT) {
      return CodeBlock.of("($L) $L", constant.type().javaName(), value);
    }
    return CodeBlock.of("$L", value);
  }

  /** Whether the literal is printed with a sign in front. */
  static boolean isSigned(Constant constant) {
    return of(constant).toString().startsWith("-");
  }

  private static String spelled(double number) {
    if (Double.isNaN(number)) {
      return "Double.NaN";
    } else if (Double.isInfinite(number)) {
      return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    String digits = "";
    for (int precision = 1; precision <= 17; precision++) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(precision));
      digits = number == 0 ? Double.toString(number) : decimal(rounded);
      if (Double.parseDouble(digits) == number) {
        return digits;
      }
    }
    return digits;
  }

  private static String spelled(float number) {
    if (Float.isNaN(number)) {
      return "Float.NaN";
    } else if (Float.isInfinite(number)) {
      return number > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
    }
    String digits = "";
    for (int precision = 1; precision <= 9; precision++) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(precision));
      digits = number == 0 ? Float.toString(number) : decimal(rounded);
      if (Float.parseFloat(digits) == number) {
        break;
      }
    }
    return digits + "f";
  }

  /** Plain digits between 1e-3 and 1e7, else with an exponent, as {@code Double.toString} does. */
  private static String decimal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      String plain = stripped.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = stripped.movePointLeft(exponent).toPlainString();
    return (digits.contains(".") ? digits : digits + ".0") + "E" + exponent;
  }

  private static String spelled(char character) {
    return switch (character) {
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      case '\n' -> "'\\n'";
      case '\t' -> "'\\t'";
      case '\r' -> "'\\r'";
      default ->
          character >= ' ' && character <= '~'
              ? "'" + character + "'"
              : String.format("'\\u%04x'", (int) character);
    };
  }
}
