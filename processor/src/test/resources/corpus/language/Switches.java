package corpus.language;

import dev.adjoint.Differentiable;

/** Both forms of switch, as a statement and as an expression. */
final class Switches {
  private Switches() {}

  // @inputs 0.7, 0
  // @inputs 0.7, 1
  // @inputs 0.7, 2
  // @inputs 0.7, 3
  // @inputs 0.7, 9
  @Differentiable
  @SuppressWarnings("fallthrough")
  static double fallThrough(double x, int n) {
    double y = x;
    switch (n) {
      case 0:
        y *= x;
      case 1:
        y += 2 * x;
        break;
      case 2:
        y = Math.sin(y);
      default:
        y *= 3;
      case 3:
        y -= x;
    }
    return y * y;
  }

  // @inputs 0.7, 1
  // @inputs 0.7, 2
  // @inputs 0.7, 4
  // @inputs 0.7, 5
  @Differentiable
  static double arrows(double x, int n) {
    double y = 1;
    switch (n) {
      case 1, 2 -> y = x * x;
      case 3, 4 -> {
        y = x;
        if (x < 1) {
          break;
        }
        y = 17;
      }
      default -> y += Math.exp(x);
    }
    return y;
  }

  // @inputs 0.7, 0
  // @inputs 0.7, 1
  // @inputs 0.7, 2
  @Differentiable
  static double expression(double x, int n) {
    return x
        * switch (n) {
          case 0 -> x + 1;
          case 1 -> {
            double z = x * x;
            for (int i = 0; i < 3; i++) {
              z += x;
            }
            yield z;
          }
          default -> 2;
        };
  }

  // @inputs 0.7, 0
  // @inputs 0.7, 1
  // @inputs 0.7, 2
  @Differentiable
  @SuppressWarnings("fallthrough")
  static double oldYield(double x, int n) {
    double y =
        switch (n) {
          case 0:
            x *= 2;
          case 1:
            yield x * x;
          default:
            yield x > 0.5 ? x : -x;
        };
    return y + x;
  }

  // @inputs 0.7, "sin"
  // @inputs 0.7, "cos"
  // @inputs 0.7, "AaBB"
  // @inputs 0.7, "BBAa"
  // @inputs 0.7, "else"
  @Differentiable
  static double onString(double x, String function) {
    switch (function) {
      case "sin":
        return Math.sin(x);
      case "cos":
        return Math.cos(x);
      case "AaBB":
        return 2 * x;
      case "BBAa":
        return 3 * x;
      default:
        return x * x;
    }
  }

  // @inputs 3.0, 4.0, '+'
  // @inputs 3.0, 4.0, '*'
  // @inputs 3.0, 4.0, '/'
  // @inputs 3.0, 4.0, '?'
  @Differentiable
  static double onChar(double x, double y, char operator) {
    return switch (operator) {
      case '+' -> x + y;
      case '-' -> x - y;
      case '*' -> x * y;
      case '/' -> x / y;
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  // @inputs 0.6, (byte) 1, (short) 200
  // @inputs 0.6, (byte) -1, (short) 2
  @Differentiable
  static double onSmallTypes(double x, byte b, short s) {
    double y = x;
    switch (b) {
      case -1 -> y *= x;
      case 1 -> y += x * 3;
      default -> {}
    }
    switch (s) {
      case 200 -> y = y * y;
      default -> y = Math.exp(y);
    }
    return y;
  }

  // @inputs v(0.5, 0.7, 1.1, 1.3, 0.2)
  @Differentiable
  static double inLoop(double[] x) {
    double s = 1;
    loop:
    for (int i = 0; i < x.length; i++) {
      switch (i % 4) {
        case 0:
          s += x[i];
          continue;
        case 1:
          s *= x[i];
          break;
        case 2:
          if (s > 0.1) {
            s = Math.sqrt(s);
            break;
          }
          s = 0;
          break;
        default:
          s -= x[i] * x[i];
          if (i > 2) {
            break loop;
          }
      }
      s *= 1.25;
    }
    return s;
  }

  /** The kinds of a cell. */
  enum Kind {
    LINEAR,
    SQUARE,
    CUBE
  }

  // @inputs 0.6, Switches.Kind.LINEAR
  // @inputs 0.6, Switches.Kind.CUBE
  @Differentiable
  static double onEnum(double x, Kind kind) {
    double y =
        switch (kind) {
          case LINEAR -> x;
          case SQUARE -> x * x;
          case CUBE -> x * x * x;
        };
    switch (kind) {
      case LINEAR:
        y += 1;
        break;
      default:
        y *= y;
    }
    return y;
  }

  // @inputs 0.6, 3
  // @inputs 0.6, 1
  @Differentiable
  static double nested(double x, int n) {
    double y = 0;
    for (int i = 0; i < n; i++) {
      y +=
          switch (i) {
            case 0 ->
                switch (n) {
                  case 1 -> x;
                  default -> x * x;
                };
            case 1 -> y * x;
            default -> {
              if (y > 100) {
                yield 1;
              }
              yield y * y;
            }
          };
    }
    return y;
  }

  // @inputs 0.7, 2
  @Differentiable
  static double scopeAcrossCases(double x, int n) {
    switch (n) {
      case 1:
        double t = x;
        return t;
      case 2:
        t = x * x;
        return t + 1;
      default:
        return 0;
    }
  }
}
