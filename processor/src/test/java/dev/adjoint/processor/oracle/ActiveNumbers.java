package dev.adjoint.processor.oracle;

import com.sun.source.tree.Tree;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSCompiler;
import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Arithmetic on Hipparchus gradients, or on its derivatives of second order, whose values are
 * exactly those of Java, so that every branch goes as it does in the primal.
 */
final class ActiveNumbers {
  private ActiveNumbers() {}

  static boolean isActive(Object value) {
    return value instanceof Derivative<?>;
  }

  /** Whether a value is finite, and its derivatives; what is no number is. */
  static boolean isFinite(Object value) {
    if (value instanceof Gradient gradient) {
      return Double.isFinite(gradient.getReal())
          && Arrays.stream(gradient.getGradient()).allMatch(Double::isFinite);
    }
    return !(value instanceof Double || value instanceof Float)
        || Double.isFinite(Primitives.doubleValue(value));
  }

  /** The largest of the derivatives of a value that are finite. */
  static double largest(Object value) {
    return value instanceof Gradient gradient
        ? Arrays.stream(gradient.getGradient())
            .map(Math::abs)
            .filter(Double::isFinite)
            .max()
            .orElse(0)
        : 0;
  }

  /** The first of the operands that is active. */
  @SuppressWarnings("unchecked")
  private static <T extends Derivative<T>> T like(Object... operands) {
    for (Object operand : operands) {
      if (isActive(operand)) {
        return (T) operand;
      }
    }
    throw new IllegalArgumentException("no active operand");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Derivative<T>> T number(Object operand, T like) {
    return isActive(operand) ? (T) operand : like.newInstance(Primitives.doubleValue(operand));
  }

  /** The first partial derivatives of a number, zeros where it is passive. */
  static double[] gradient(Object operand, int columns) {
    double[] partials = new double[columns];
    for (int i = 0; i < columns && isActive(operand); i++) {
      partials[i] = partial((Derivative<?>) operand, orders(columns, i, -1));
    }
    return partials;
  }

  /** The second partial derivatives of a number. */
  static double[][] hessian(Object operand, int columns) {
    double[][] partials = new double[columns][columns];
    for (int i = 0; i < columns && isActive(operand); i++) {
      for (int j = 0; j < columns; j++) {
        partials[i][j] = partial((Derivative<?>) operand, orders(columns, i, j));
      }
    }
    return partials;
  }

  private static int[] orders(int columns, int i, int j) {
    int[] orders = new int[columns];
    orders[i]++;
    if (j >= 0) {
      orders[j]++;
    }
    return orders;
  }

  private static double partial(Derivative<?> number, int[] orders) {
    return number.getPartialDerivative(orders);
  }

  static <T extends Derivative<T>> Object negate(Object operand) {
    T number = like(operand);
    return number.negate().withValue(-number.getValue());
  }

  static <T extends Derivative<T>> Object withValue(Object operand, double value) {
    T number = like(operand);
    return number.withValue(value);
  }

  /** The result with Java's value, and no derivative where no operand has one. */
  @SuppressWarnings("unchecked")
  static <T extends Derivative<T>> T settle(T result, double value, Object... operands) {
    boolean[] used = new boolean[result.getFreeParameters()];
    for (Object operand : operands) {
      markUsed(operand, used);
    }
    if (result instanceof Gradient gradient) {
      double[] partials = gradient.getGradient();
      for (int i = 0; i < partials.length; i++) {
        partials[i] = used[i] ? partials[i] : 0;
      }
      return (T) new Gradient(value, partials);
    }
    DerivativeStructure structure = (DerivativeStructure) result;
    double[] all = structure.getAllDerivatives();
    for (int k = 0; k < all.length; k++) {
      int[] orders = structure.getFactory().getCompiler().getPartialDerivativeOrders(k);
      for (int i = 0; i < orders.length; i++) {
        all[k] = orders[i] > 0 && !used[i] ? 0 : all[k];
      }
    }
    all[0] = value;
    return (T) structure.getFactory().build(all);
  }

  private static void markUsed(Object operand, boolean[] used) {
    if (operand instanceof Gradient gradient) {
      double[] partials = gradient.getGradient();
      for (int i = 0; i < used.length; i++) {
        used[i] |= partials[i] != 0;
      }
    } else if (operand instanceof DerivativeStructure structure) {
      DSCompiler compiler = structure.getFactory().getCompiler();
      double[] all = structure.getAllDerivatives();
      for (int k = 1; k < all.length; k++) {
        int[] orders = compiler.getPartialDerivativeOrders(k);
        for (int i = 0; i < used.length && all[k] != 0; i++) {
          used[i] |= orders[i] > 0;
        }
      }
    }
  }

  static <T extends Derivative<T>> Object binary(
      Tree.Kind operator, Object left, Object right, double value) {
    T like = like(left, right);
    T l = number(left, like);
    T r = number(right, like);
    return settle(combine(operator, l, r), value, left, right);
  }

  private static <T extends Derivative<T>> T combine(Tree.Kind operator, T l, T r) {
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

  /**
   * The Taylor polynomial of a function that Hipparchus lacks: its value and its partials by hand.
   */
  static <T extends Derivative<T>> Object chain(
      double value, double[] partials, double[][] seconds, Object... operands) {
    T like = like(operands);
    T sum = like.newInstance(0);
    for (int k = 0; k < operands.length; k++) {
      if (isActive(operands[k])) {
        T step = step(operands[k], like);
        if (partials[k] != 0) {
          sum = sum.add(settle(step.multiply(partials[k]), 0, operands[k]));
        }
        for (int l = 0; l < operands.length; l++) {
          boolean curved = like.getOrder() > 1 && seconds != null && seconds[k][l] != 0;
          if (curved && isActive(operands[l])) {
            T other = step(operands[l], like);
            T product = step.multiply(other).multiply(seconds[k][l] / 2);
            sum = sum.add(settle(product, 0, operands[k], operands[l]));
          }
        }
      }
    }
    return sum.withValue(value);
  }

  private static <T extends Derivative<T>> T step(Object operand, T like) {
    return number(operand, like).withValue(0);
  }

  /** A function of one argument that Hipparchus has. */
  static <T extends Derivative<T>> Object smooth(String name, Object operand, double value) {
    T x = like(operand);
    return settle(smooth(name, x), value, operand);
  }

  private static <T extends Derivative<T>> T smooth(String name, T x) {
    return switch (name) {
      case "sin" -> x.sin();
      case "cos" -> x.cos();
      case "tan" -> x.tan();
      case "asin" -> x.asin();
      case "acos" -> x.acos();
      case "atan" -> x.atan();
      case "sinh" -> x.sinh();
      case "cosh" -> x.cosh();
      case "tanh" -> x.tanh();
      case "exp" -> x.exp();
      case "expm1" -> x.expm1();
      case "log" -> x.log();
      case "log10" -> x.log10();
      case "log1p" -> x.log1p();
      case "sqrt" -> x.sqrt();
      case "cbrt" -> x.cbrt();
      case "toRadians" -> x.toRadians();
      case "toDegrees" -> x.toDegrees();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Text for a failure: the value and its derivatives. */
  static String text(Object operand) {
    return operand instanceof DerivativeStructure structure
        ? Arrays.toString(structure.getAllDerivatives())
        : String.valueOf(operand);
  }
}
