package untouched;

/** That it still does what it says. */
final class UntouchedChecks {
  private UntouchedChecks() {}

  private static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + " but was " + actual);
    }
  }

  static void constructorsRun() {
    int before = Busy.ranges;
    same(10.0, new Busy.Range(5).slope());
    same(before + 1, Busy.ranges);
    try {
      new Busy.Range(2, 1);
      throw new AssertionError("not validated");
    } catch (IllegalArgumentException e) {
      same("2.0 > 1.0", e.getMessage());
    }
  }

  static void enumsKeepTheirConstructors() {
    same(3.0, Busy.Unit.METRE.slope());
    same(-3.0, Busy.Unit.INCH.slope());
  }

  static void companionsInStreamsAndLambdas() {
    same(12.0, Busy.sumOfSlopes(3));
    same(45.0, Busy.viaLambda(1, 3));
    same("best10.0", Busy.best());
    same(1, new Busy().size());
  }

  static void companionsOfEachOther() {
    same(3.0 * 4 + 27, Busy.ofTheOther(2));
    same(8.0, Other.slope("bent", 4));
  }
}
