import dev.adjoint.Differentiable;
import java.util.List;

class Statements {
  @Differentiable
  static double tries(double x) {
    /*!AD2001*/try {
      return 1 / x;
    } catch (ArithmeticException e) {
      return 0;
    } finally {
      x = 1;
    }
  }

  @Differentiable
  static double triesWithResources(double x, java.io.Reader reader) throws java.io.IOException {
    /*!AD2001*/try (reader) {
      return x;
    }
  }

  @Differentiable
  static double nestedFaults(double x, Object lock) {
    /*!AD2001*/try {
      /*!AD2002*/synchronized (lock) {
        Runnable r = /*!AD3001*/() -> {};
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      Runnable r = /*!AD3002*/Statements::new;
    }
    return x;
  }

  @Differentiable
  static double locks(double x, Object lock) {
    /*!AD2002*/synchronized (lock) {
      return x * x;
    }
  }

  @Differentiable
  static double localClass(double x) {
    /*!AD2003*/class Square {
      double of(double y) {
        return y * y;
      }
    }
    return x;
  }

  @Differentiable
  static double localRecord(double x) {
    /*!AD2003*/record Pair(double a, double b) {}
    return x;
  }

  @Differentiable
  static double localEnum(double x) {
    /*!AD2003*/enum Colour {
      RED
    }
    return x;
  }

  @Differentiable
  static double localInterface(double x) {
    /*!AD2003*/interface Function {}
    return x;
  }

  @Differentiable
  static double iterates(double x, List<String> names) {
    for (String name : /*!AD2004*/names) {
      x *= name.length();
    }
    return x;
  }

  @Differentiable
  static double iteratesBoxes(double x, List<Double> weights) {
    for (Double weight : /*!AD2004*/weights) {
      x *= /*!AD3010*/weight;
    }
    return x;
  }

  @Differentiable
  static double /*!AD2006*/throwsAlways(double x) {
    if (x > 0) {
      throw new IllegalArgumentException();
    } else {
      throw new IllegalStateException();
    }
  }

  @Differentiable
  static double /*!AD2006*/neverEnds(double x) {
    for (; ; ) {
      x = x * x;
    }
  }

  /** javac reports what is missing here, if nothing else is. */
  @Differentiable
  static double missesReturn(double x) {}
}
