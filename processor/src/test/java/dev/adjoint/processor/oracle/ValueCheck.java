package dev.adjoint.processor.oracle;

import java.util.List;

/**
 * Each call gives the primal's own value to the bit, changes the arguments as the primal does, and
 * throws what the primal throws, the adjoint buffers then being untouched.
 */
final class ValueCheck implements Check {
  @Override
  public String title() {
    return "value";
  }

  @Override
  public boolean holdsAnywhere() {
    return true;
  }

  @Override
  public void verify(Point point, Subject subject) {
    Object[] expected = point.arguments();
    Subject.Outcome primal = point.primal(expected);
    List<Object> effects = point.effects();
    if (!point.problem().isVoid()) {
      Object[] arguments = point.arguments();
      Object seed = point.problem().isScalar() ? null : seed(point, primal);
      compare("gradient", primal, expected, subject.gradient(arguments, seed), arguments);
      Closeness.identical("effects of gradient", point.effects(), effects);
    }
    verifyPullback(point, subject, primal, expected);
    Closeness.identical("effects of pullback", point.effects(), effects);
    Object[] arguments = point.arguments();
    Object[] dots = point.dots(point.random(point.inputs().length, 1));
    point.arguments();
    compare("tangent", primal, expected, subject.tangent(arguments, dots), arguments);
    Closeness.identical("effects of tangent", point.effects(), effects);
  }

  private static void verifyPullback(
      Point point, Subject subject, Subject.Outcome primal, Object[] expected) {
    Object[] arguments = point.arguments();
    Object[] buffers = Seeds.buffers(point.problem(), arguments);
    Flat.write(buffers, point.random(Flat.read(buffers).length, 2));
    Object[] before = Flat.copy(buffers);
    Subject.Outcome outcome = subject.pullback(arguments, seed(point, primal), buffers);
    compare("pullback", primal, expected, outcome, arguments);
    if (primal.thrown() != null) {
      Closeness.identical("buffers after an exception", buffers, before);
    }
  }

  /** Some seed of the result's shape; an empty array where the method threw. */
  private static Object seed(Point point, Subject.Outcome primal) {
    Class<?> result = point.problem().result();
    if (primal.thrown() == null) {
      return point.problem().isVoid() ? null : Flat.zeros(primal.value());
    }
    if (result.isArray()) {
      return java.lang.reflect.Array.newInstance(result.getComponentType(), 0);
    }
    return result == float.class ? (Object) 1f : result == double.class ? 1.0 : null;
  }

  /** Requires that a call gave back, changed and threw what the primal did. */
  static void compare(
      String call,
      Subject.Outcome primal,
      Object[] expectedArguments,
      Subject.Outcome outcome,
      Object[] arguments) {
    if (primal.thrown() == null) {
      Point.rethrow(outcome);
      Closeness.identical("value of " + call, outcome.value(), primal.value());
      for (int i = 0; i < arguments.length; i++) {
        boolean returned = arguments[i] != null && primal.value() == expectedArguments[i];
        boolean shows =
            returned && (arguments[i].getClass().isArray() || arguments[i] instanceof Record);
        Closeness.require(
            !shows || outcome.value() == arguments[i],
            call + " returns a copy of the argument that the method returns");
      }
    } else {
      Throwable thrown = outcome.thrown();
      Closeness.require(thrown != null, call + " did not throw " + primal.thrown());
      Closeness.identical("exception of " + call, thrown.getClass(), primal.thrown().getClass());
      if (!isOfJvm(thrown) && !isOfJvm(primal.thrown())) {
        Closeness.identical(
            "message of " + call, thrown.getMessage(), primal.thrown().getMessage());
      }
    }
    Closeness.identical("arguments after " + call, arguments, expectedArguments);
  }

  /** Whether the runtime threw it: it words some differently, and leaves out what it says often. */
  private static boolean isOfJvm(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        || thrown instanceof NullPointerException
        || thrown instanceof ArithmeticException
            && (thrown.getMessage() == null || thrown.getMessage().equals("/ by zero"));
  }
}
