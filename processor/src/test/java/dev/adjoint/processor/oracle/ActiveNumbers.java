package dev.adjoint.processor.oracle;

import com.sun.source.tree.Tree;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Arithmetic on Hipparchus gradients whose values are exactly those of Java, so that every branch
 * goes as it does in the primal.
 */
final class ActiveNumbers {
  private ActiveNumbers() {}

  static Gradient withValue(Gradient gradient, double value) {
    return new Gradient(value, gradient.getGradient());
  }

  static int freeParameters(Object... operands) {
    for (Object operand : operands) {
      if (operand instanceof Gradient) {
        return ((Gradient) operand).getFreeParameters();
      }
    }
    throw new IllegalArgumentException("no active operand");
  }

  static Gradient gradient(Object operand, int freeParameters) {
    return operand instanceof Gradient
        ? (Gradient) operand
        : Gradient.constant(freeParameters, Primitives.doubleValue(operand));
  }

  /** The result with Java's value, and no derivative where no operand has one. */
  static Gradient settle(Gradient result, double value, Object... operands) {
    double[] partials = result.getGradient();
    for (int i = 0; i < partials.length; i++) {
      boolean used = false;
      for (Object operand : operands) {
        used |= operand instanceof Gradient && ((Gradient) operand).getGradient()[i] != 0;
      }
      if (!used) {
        partials[i] = 0;
      }
    }
    return new Gradient(value, partials);
  }

  static Object binary(Tree.Kind operator, Object left, Object right, double value) {
    int n = freeParameters(left, right);
    Gradient l = gradient(left, n);
    Gradient r = gradient(right, n);
    return settle(combine(operator, l, r), value, left, right);
  }

  private static Gradient combine(Tree.Kind operator, Gradient l, Gradient r) {
    switch (operator) {
      case PLUS:
        return l.add(r);
      case MINUS:
        return l.subtract(r);
      case MULTIPLY:
        return l.multiply(r);
      case DIVIDE:
        return l.divide(r);
      case REMAINDER:
        double a = l.getValue();
        double b = r.getValue();
        return l.subtract(r.multiply(Math.rint((a - a % b) / b)));
      default:
        throw new IllegalArgumentException(operator.toString());
    }
  }

  /** The chain rule for a function that Hipparchus lacks: its value and its partials by hand. */
  static Gradient chain(double value, double[] partials, Object... operands) {
    int n = freeParameters(operands);
    double[] sum = new double[n];
    for (int k = 0; k < operands.length; k++) {
      if (operands[k] instanceof Gradient) {
        double[] inner = ((Gradient) operands[k]).getGradient();
        for (int i = 0; i < n; i++) {
          sum[i] += inner[i] == 0 ? 0 : partials[k] * inner[i];
        }
      }
    }
    return new Gradient(value, sum);
  }
}
