package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.Locale;
import java.util.Set;

/** What values are called where they cross from one method to another. */
final class ValueNames {
  private ValueNames() {}

  /** The variable that the value is of, or a name for what it is. */
  static String of(Value value) {
    if (value.isNamed() && !value.name().equals("this")) {
      return value.name();
    }
    IrType type = value.type();
    if (type.rank() > 0) {
      return "array";
    } else if (type == Scalar.BOOLEAN) {
      return "condition";
    }
    return type instanceof Scalar ? "number" : "object";
  }

  /** The same where the statement is known that binds the value. */
  static String of(Value value, Statement binding) {
    boolean function =
        !value.isNamed()
            && binding instanceof Let let
            && let.operation() instanceof Operation.Apply;
    return function ? ((Operation.Apply) ((Let) binding).operation()).function().name() : of(value);
  }

  /** The name, with a number if it is taken; it is taken then. */
  static String unique(String name, Set<String> taken) {
    return taken.add(name) ? name : numbered(name, taken);
  }

  /** The name with the first number that is not taken; it is taken then. */
  static String numbered(String name, Set<String> taken) {
    String base = Character.isDigit(name.charAt(name.length() - 1)) ? name + "_" : name;
    int number = 1;
    while (!taken.add(base + number)) {
      number++;
    }
    return base + number;
  }

  /** The name as that of a class. */
  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
