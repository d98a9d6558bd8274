import dev.adjoint.DerivativeBy;
import dev.adjoint.DerivativeOf;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.Partial;
import dev.adjoint.Passive;
import dev.adjoint.UseRules;

class Rules {
  static final class Library {
    static double erf(double x) {
      return x;
    }

    static double twice(double x) {
      return 2 * x;
    }

    static float twice(float x) {
      return 2 * x;
    }

    static double atan(double y, double x) {
      return Math.atan2(y, x);
    }

    static double[] solve(double[] a, int n) {
      return a;
    }

    static void scale(double[] a, double f) {}

    static int count(double x) {
      return 1;
    }

    static void log(double x) {}

    double at(double x) {
      return x;
    }
  }

  static final class Targets {
    @DerivativeOf(type = Library.class, method = /*!AD6001*/"erfc", wrt = "x")
    static double noSuchMethod(double x) {
      return 1;
    }

    @DerivativeOf(
        type = Library.class,
        method = /*!AD6001*/"erf",
        parameters = float.class,
        wrt = "x")
    static double noSuchOverload(double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = /*!AD6002*/"twice", wrt = "x")
    static double ambiguous(double x) {
      return 2;
    }

    @DerivativeOf(type = Library.class, method = "twice", parameters = double.class, wrt = "x")
    static double chosen(double x) {
      return 2;
    }

    /*!AD6010*/@DerivativeOf(type = Library.class, method = "count", mode = Mode.TANGENT)
    static int integers(double x, double xDot) {
      return 0;
    }

    /*!AD6010*/@DerivativeOf(type = Library.class, method = "log", mode = Mode.TANGENT)
    static void nothing(double x, double xDot) {}

    /*!AD6010*/@DerivativeOf(type = Library.class, method = "solve", wrt = "a")
    static double arrays(double[] a, int n) {
      return 0;
    }
  }

  static final class Forms {
    /*!AD6004*/@DerivativeOf(type = Library.class, method = "erf")
    static double none(double x) {
      return 1;
    }

    /*!AD6004*/@DerivativeOf(type = Library.class, method = "erf", mode = Mode.TANGENT, wrt = "x")
    static double both(double x) {
      return 1;
    }

    /*!AD6004*/@DerivativeOf(type = Library.class, method = "erf", mode = Mode.HESSIAN)
    static double second(double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "erf", wrt = "x")
    double /*!AD6005*/ofAnObject(double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "atan", mode = Mode.TANGENT)
    private static double /*!AD6005*/hidden(double y, double x, double yDot, double xDot) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "atan", mode = Mode.ADJOINT)
    static <T> void /*!AD6005*/generic(
        double y, double x, double seed, double[] yBar, double[] xBar) {}
  }

  static final class Signatures {
    @DerivativeOf(type = Library.class, method = "erf", mode = Mode.ADJOINT)
    static double /*!AD6003*/returnsTheValue(double x, double seed, double[] xBar) {
      return x;
    }

    @DerivativeOf(type = Library.class, method = "atan", mode = Mode.ADJOINT)
    static void /*!AD6003*/tooFew(double y, double x, double seed, double[] yBar) {}

    @DerivativeOf(type = Library.class, method = "solve", mode = Mode.ADJOINT)
    static void /*!AD6003*/scalarSeed(double[] a, int n, double seed, double[] aBar) {}

    @DerivativeOf(type = Library.class, method = "scale", mode = Mode.TANGENT)
    static void /*!AD6003*/noTangent(double[] a, double f, double[] aDot) {}

    @DerivativeOf(type = Library.class, method = "at", wrt = "x")
    static double /*!AD6003*/noReceiver(double x) {
      return 1;
    }
  }

  static final class RightSignatures {
    @DerivativeOf(type = Library.class, method = "solve", mode = Mode.ADJOINT)
    static void withValue(double[] a, int n, double[] value, double[] seed, double[] aBar) {}

    @DerivativeOf(type = Library.class, method = "scale", mode = Mode.TANGENT)
    static void passive(double[] a, @Passive double f, double[] aDot) {}

    @DerivativeOf(type = Library.class, method = "at", wrt = "x")
    static double receiver(Library library, double x) {
      return 1;
    }
  }

  static final class Twice {
    @DerivativeOf(type = Library.class, method = "erf", wrt = "x")
    static double first(double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "erf", wrt = "x")
    static double /*!AD6006*/again(double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "erf", mode = Mode.TANGENT)
    static double /*!AD6006*/inAnotherForm(double x, double xDot) {
      return 1;
    }
  }

  static final class Incomplete {
    @DerivativeOf(type = Library.class, method = "atan", wrt = "y")
    static double /*!AD6009*/onlyOne(double y, double x) {
      return 1;
    }

    @DerivativeOf(type = Library.class, method = "erf", wrt = /*!AD6007*/"t")
    static double unknown(double x) {
      return 1;
    }
  }

  interface Formulas {
    @DerivativeOf(type = Library.class, method = "erf")
    @Partial(of = "x", is = /*!AD6008*/"2 * Math.exp(-x * x")
    double unclosed(double x);

    @DerivativeOf(type = Library.class, method = "atan")
    @Partial(of = "y", is = "x / (x * x + y * y)")
    @Partial(of = "x", is = /*!AD6008*/"-y / (x * x + z * z)")
    double unknownName(double y, double x);
  }

  @Partial(of = "x", is = /*!AD6008*/"2 # x")
  static double notJava(double x) {
    return x;
  }

  @Partial(of = "x", is = /*!AD6008*/"Math.exp(x, x)")
  static double arity(double x) {
    return x;
  }

  @Partial(of = "x", is = /*!AD6008*/"a <~ x ? 1 : 0")
  @Partial(of = "a", is = "0")
  static double tie(double x, double a) {
    return x;
  }

  @Partial(of = "x", is = /*!AD6008*/"helper(x)")
  static double callsPrivate(double x) {
    return x;
  }

  private static double helper(double x) {
    return x;
  }

  @Partial(of = "x", is = /*!AD6008*/"bessel(2 * x, x)")
  static double bessel(int n, double x) {
    return x;
  }

  @Partial(of = "x", is = "bessel(n + 1, x)")
  static double recursive(int n, double x) {
    return x;
  }

  @Partial(of = "x", is = "1")
  @Partial(of = /*!AD6006*/"x", is = "2")
  @Partial(of = /*!AD6007*/"n", is = "2")
  static double /*!AD6009*/wrongParameters(double x, double y, int n) {
    return x;
  }

  /*!AD6010*/@Partial(of = "x", is = "1")
  static void returnsNothing(double x) {}

  /*!AD6015*/@Partial(of = "x", is = "1")
  @Passive
  static double passive(double x) {
    return x;
  }

  @DerivativeBy(adjoint = /*!AD6011*/"noSuchRule", tangent = /*!AD6003*/"tangentOfTwo")
  static double named(double x) {
    return x;
  }

  static double tangentOfTwo(double x, double y, double xDot, double yDot) {
    return 1;
  }

  @DerivativeBy(adjoint = /*!AD6005*/"objectRule")
  static double named2(double x) {
    return x;
  }

  void objectRule(double x, double seed, double[] xBar) {}

  /*!AD6004*/@DerivativeBy
  static double noRule(double x) {
    return x;
  }

  /*!AD6006*/@DerivativeBy(tangent = "oneTangent")
  @Partial(of = "x", is = "1")
  static double twoWays(double x) {
    return x;
  }

  static double oneTangent(double x, double xDot) {
    return 1;
  }

  @UseRules({Twice.class, Library/*!AD6013*/.class})
  static final class User {}

  @DerivativeBy(tangent = "oneTangent")
  static double forwardOnly(double x) {
    return x;
  }

  @Differentiable
  static double backward(double x) {
    return x * /*!AD6012*/forwardOnly(x);
  }

  @Differentiable(modes = {Mode.TANGENT, Mode.HESSIAN})
  static double second(double x) {
    return x * /*!AD6012*/forwardOnly(x);
  }

  @Partial(of = "x", is = "outside(x)")
  static double unseen(double x) {
    return x;
  }

  static native double outside(double x);

  @Differentiable
  static double first(double x) {
    return unseen(x);
  }

  @Differentiable(modes = Mode.HESSIAN)
  static double /*!AD6012*/curvature(double x) {
    return unseen(x);
  }

  @Differentiable(wrt = {"x", /*!AD6014*/"y"})
  static double passiveInWrt(double x, @Passive double y) {
    return x * y;
  }
}
