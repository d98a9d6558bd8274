package user;

/** Comparisons that say what differs. */
final class Expect {
  private Expect() {}

  static void same(double expected, double actual) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      throw new AssertionError("expected " + expected + " but was " + actual);
    }
  }

  static void same(double[] expected, double... actual) {
    if (!java.util.Arrays.equals(expected, actual)) {
      String was = java.util.Arrays.toString(actual);
      throw new AssertionError("expected " + java.util.Arrays.toString(expected) + ", was " + was);
    }
  }

  static void thrown(Class<? extends Exception> type, String message, Call call) {
    try {
      call.run();
    } catch (Exception e) {
      if (e.getClass() != type || (message != null && !message.equals(e.getMessage()))) {
        throw new AssertionError("expected " + type + ": " + message + " but caught " + e);
      }
      return;
    }
    throw new AssertionError("nothing was thrown");
  }

  /** Something that may throw. */
  interface Call {
    void run() throws Exception;
  }
}
