package user;

/** Results that are arrays, and arrays that are written. */
class ArrayChecks {
  private ArrayChecks() {}

  static void pullback() {
    ArraysAdjoint.ScaledPullback p =
        ArraysAdjoint.scaled(2, new double[] {3, 5}, new double[] {1, 10});
    Expect.same(new double[] {6, 10}, p.value());
    Expect.same(53, p.s());
    Expect.same(new double[] {2, 20}, p.x());
  }

  static void vjpOfAnArray() {
    double[] sBar = {1};
    double[] xBar = {1, 1};
    double[] seed = {1, 10};
    double[] value = ArraysAdjoint.scaledVjp(2, new double[] {3, 5}, seed, sBar, xBar);
    Expect.same(new double[] {6, 10}, value);
    Expect.same(new double[] {54}, sBar);
    Expect.same(new double[] {3, 21}, xBar);
    Expect.same(new double[] {1, 10}, seed);
  }

  static void tangentOfAnArray() {
    ArraysTangent.ScaledTangent t =
        ArraysTangent.scaled(2, new double[] {3, 5}, 1, new double[] {0, 1});
    Expect.same(new double[] {6, 10}, t.value());
    Expect.same(new double[] {3, 7}, t.tangent());
  }

  static void resultsOfRankTwo() {
    ArraysAdjoint.OuterPullback p =
        ArraysAdjoint.outer(new double[] {2}, new double[] {3, 5}, new double[][] {{1, 10}});
    Expect.same(new double[] {6, 10}, p.value()[0]);
    Expect.same(new double[] {53}, p.x());
    Expect.same(new double[] {2, 20}, p.y());
    double[][] tangent =
        ArraysTangent.outer(new double[] {2}, new double[] {3, 5}, new double[] {1}, new double[2])
            .tangent();
    Expect.same(new double[] {3, 5}, tangent[0]);
  }

  static void methodsThatReturnNothing() {
    double[] y = {9, 9};
    double[] xBar = {100, 0};
    double[] yBar = {1, 10};
    double[] sBar = {0};
    ArraysAdjoint.squaresVjp(new double[] {2, 3}, y, 0.5, xBar, yBar, sBar);
    Expect.same(new double[] {2, 4.5}, y);
    Expect.same(new double[] {102, 30}, xBar);
    Expect.same(new double[] {0, 0}, yBar);
    Expect.same(new double[] {94}, sBar);
    double[] yDot = {7, 7};
    ArraysTangent.squares(new double[] {2, 3}, y, 0.5, new double[] {1, 0}, yDot, 0);
    Expect.same(new double[] {2, 0}, yDot);
  }

  static void writtenArraysOfVoidMethodsAreDifferentiated() {
    double[] sBar = {0};
    double[] yBar = {2, 5};
    ArraysAdjoint.writtenVjp(3, new double[] {4}, new double[2], sBar, yBar);
    Expect.same(new double[] {8}, sBar);
    Expect.same(new double[] {0, 5}, yBar);
  }

  static void floatArrays() {
    ArraysAdjoint.SinglesPullback p =
        ArraysAdjoint.singles(new float[] {2f, 3f}, new float[] {1f, 1f});
    float[] value = p.value();
    float[] x = p.x();
    Expect.same(new double[] {6, 3, 3, 3}, value[0], value[1], x[0], x[1]);
  }

  static void onlyTheModesThatAreAskedFor() {
    Expect.same(12, ForwardTangent.cubed(2, 1).tangent());
    Expect.thrown(
        ClassNotFoundException.class,
        "user.ForwardAdjoint",
        () -> Class.forName("user.ForwardAdjoint"));
    for (java.lang.reflect.Method method : ArraysTangent.class.getDeclaredMethods()) {
      if (method.getName().equals("singles")) {
        throw new AssertionError("modes = ADJOINT has a tangent");
      }
    }
  }
}
