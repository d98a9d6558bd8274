package user;

import java.io.IOException;

/** Written as a user would write it who has only read the contract. */
class ScalarChecks {
  private ScalarChecks() {}

  static void gradientHasOneComponentForEachParameter() {
    ScalarsAdjoint.WeightedGradient g = ScalarsAdjoint.weighted(2, new double[] {3, 5, 7}, 2);
    Expect.same(16, g.value());
    Expect.same(8, g.x());
    Expect.same(new double[] {2, 2, 0}, g.w());
  }

  static void vjpAddsToWhatTheBuffersHold() {
    double[] xBar = {100, -1};
    double[] wBar = {10, 20, 30};
    double value = ScalarsAdjoint.weightedVjp(2, new double[] {3, 5, 7}, 2, 0.5, xBar, wBar);
    Expect.same(16, value);
    Expect.same(new double[] {104, -1}, xBar);
    Expect.same(new double[] {11, 21, 30}, wBar);
  }

  static void tangentFollowsADirection() {
    double[] w = {3, 5, 7};
    ScalarsTangent.WeightedTangent t =
        ScalarsTangent.weighted(2, w, 2, 1, new double[] {1, 0, 9});
    Expect.same(16, t.value());
    Expect.same(10, t.tangent());
  }

  static void wrtIsInTheOrderOfTheParameters() {
    ScalarsAdjoint.OtherOrderGradient g = ScalarsAdjoint.otherOrder(3, 5, 7);
    Expect.same(5, g.x());
    Expect.same(-1, g.y());
    Expect.same(4, ScalarsTangent.otherOrder(3, 5, 7, 1, 1).tangent());
    Expect.same(new double[] {3}, ScalarsAdjoint.onlyWeights(3, new double[] {4}).w());
  }

  static void floatsKeepTheirType() {
    ScalarsAdjoint.SingleGradient g = ScalarsAdjoint.single(2f, new float[] {3f}, 0.5);
    float value = g.value();
    float x = g.x();
    float[] y = g.y();
    double z = g.z();
    Expect.same(new double[] {3, 1.5, 1, 6}, value, x, y[0], z);
    float[] xBar = {1};
    float[] yBar = {1};
    double[] zBar = {1};
    float again = ScalarsAdjoint.singleVjp(2f, new float[] {3f}, 0.5, 2f, xBar, yBar, zBar);
    Expect.same(new double[] {3, 4, 3, 13}, again, xBar[0], yBar[0], zBar[0]);
    float tangent = ScalarsTangent.single(2f, new float[] {3f}, 0.5, 1f, new float[1], 0).tangent();
    Expect.same(1.5, tangent);
  }

  static void clashesTakeASuffix() {
    ScalarsAdjoint.ValueGradient g = ScalarsAdjoint.value(3);
    Expect.same(new double[] {9, 6}, g.value(), g.valueBar());
    ScalarsAdjoint.ClashingGradient c = ScalarsAdjoint.clashing(2, 3, 5, 7);
    Expect.same(new double[] {41, 3, 2, 7, 5}, c.value(), c.seed(), c.xBar(), c.x(), c.xDot());
    double[] seedBar = new double[1];
    double[] xBarBar = new double[1];
    double[] xBuffer = new double[1];
    double[] xDotBar = new double[1];
    ScalarsAdjoint.clashingVjp(2, 3, 5, 7, 2, seedBar, xBarBar, xBuffer, xDotBar);
    Expect.same(new double[] {6, 4, 14, 10}, seedBar[0], xBarBar[0], xBuffer[0], xDotBar[0]);
  }

  static void namesThatAreGivenAndNumbered() {
    ScalarsAdjoint.AreaGradient area = ScalarsAdjoint.area(2, 3);
    Expect.same(new double[] {6, 3, 2}, area.value(), area.a(), area.b());
    ScalarsTangent.AreaTangent tangent = ScalarsTangent.area(2, 3, 1, 0);
    Expect.same(3, tangent.tangent());
    ScalarsAdjoint.TwiceGradient first = ScalarsAdjoint.twice(2.0);
    ScalarsAdjoint.TwiceGradient2 second = ScalarsAdjoint.twice(new double[] {3});
    ScalarsAdjoint.TwiceGradient3 third = ScalarsAdjoint.twice(4f);
    Expect.same(new double[] {2, 2, 2}, first.x(), second.x()[0], third.x());
    EnergyTangent.EnergyTangentResult energy = EnergyTangent.energy(2, 3, 0, 1);
    Expect.same(6, energy.tangent());
    Expect.same(4.5, EnergyAdjoint.energy(2, 3).mass());
  }

  static void nestedClassesAreNamedByTheirPath() {
    Expect.same(0.5, Scalars_InnerAdjoint.half(3).x());
    Expect.same(0.25, Scalars_Inner_DeepestAdjoint.quarter(3).x());
    Expect.same(0.25, Scalars_Inner_DeepestTangent.quarter(3, 1).tangent());
  }

  static void arraysOfHigherRank() {
    double[][][] c = {{{1, 2}, {}}, {}, {{3}}};
    ScalarsAdjoint.CubeGradient g = ScalarsAdjoint.cube(c, new double[][] {{}, {2, 9}});
    Expect.same(28, g.value());
    if (g.c().length != 3 || g.c()[0].length != 2 || g.c()[0][1].length != 0) {
      throw new AssertionError("the adjoint has another shape");
    }
    Expect.same(new double[] {4, 8}, g.c()[0][0]);
    Expect.same(new double[] {12}, g.c()[2][0]);
    Expect.same(new double[] {14, 0}, g.m()[1]);
    double[][][] cBar = {{{1, 1}, {}}, {}, {{1}}};
    double[][] mBar = {{}, {1, 1}};
    ScalarsAdjoint.cubeVjp(c, new double[][] {{}, {2, 9}}, 1, cBar, mBar);
    Expect.same(new double[] {5, 9}, cBar[0][0]);
    Expect.same(new double[] {15, 1}, mBar[1]);
  }

  static void variableArguments() {
    ScalarsAdjoint.TotalGradient g = ScalarsAdjoint.total(3, 1, 2);
    Expect.same(15, g.value());
    Expect.same(5, g.scale());
    Expect.same(new double[] {6, 12}, g.terms());
    Expect.same(0, ScalarsAdjoint.total(3).scale());
    double[] scaleBar = new double[1];
    double[] termsBar = new double[2];
    ScalarsAdjoint.totalVjp(3, new double[] {1, 2}, 1, scaleBar, termsBar);
    Expect.same(new double[] {6, 12}, termsBar);
    double[] direction = {1, 0};
    Expect.same(6, ScalarsTangent.total(3, new double[] {1, 2}, 0, direction).tangent());
  }

  static void exceptionsAreTheMethodsOwn() throws IOException, InterruptedException {
    double[] xBar = {7};
    Expect.thrown(
        IOException.class, "negative: -1.0", () -> ScalarsAdjoint.guardedVjp(-1, 1, xBar));
    Expect.thrown(InterruptedException.class, null, () -> ScalarsAdjoint.guarded(1e7));
    Expect.thrown(IOException.class, "negative: -2.0", () -> ScalarsTangent.guarded(-2, 1));
    Expect.same(new double[] {7}, xBar);
    Expect.same(0.25, ScalarsAdjoint.guarded(4).x());
  }

  static void anExceptionHalfWayLeavesTheBuffersUntouched() {
    double[] aBar = {1};
    double[] bBar = {2};
    double[] one = {1};
    Expect.thrown(
        ArrayIndexOutOfBoundsException.class,
        "Index 1 out of bounds for length 1",
        () -> ScalarsAdjoint.twoVjp(one, one.clone(), 1, aBar, bBar));
    Expect.thrown(
        NullPointerException.class, null, () -> ScalarsAdjoint.twiceVjp((double[]) null, 1, aBar));
    Expect.same(new double[] {1}, aBar);
    Expect.same(new double[] {2}, bBar);
  }

  static void strictMathIsStrict() {
    for (double x = -3; x < 3; x += 0.37) {
      double value = StrictMath.sin(x) * StrictMath.exp(x);
      Expect.same(value, ScalarsAdjoint.strict(x).value());
      Expect.same(value, ScalarsTangent.strict(x, 1).value());
      double derivative = StrictMath.cos(x) * StrictMath.exp(x) + value;
      if (Math.abs(derivative - ScalarsAdjoint.strict(x).x()) > 1e-12) {
        throw new AssertionError("at " + x);
      }
    }
  }

  static void argumentsChangeAsTheMethodChangesThem() {
    double[] x = {2, 3};
    ScalarsAdjoint.OverwrittenGradient g = ScalarsAdjoint.overwritten(x);
    Expect.same(new double[] {9, 6}, x);
    Expect.same(54, g.value());
    Expect.same(new double[] {27, 36}, g.x());
    double[] y = {2, 3};
    double[] dot = {1, 0};
    ScalarsTangent.OverwrittenTangent t = ScalarsTangent.overwritten(y, dot);
    Expect.same(new double[] {9, 6}, y);
    Expect.same(new double[] {0, 3}, dot);
    Expect.same(27, t.tangent());
  }

  static void theBufferOfAWrittenArrayHoldsItsSeed() {
    double[] x = {2, 3};
    double[] xBar = {1, 10};
    ScalarsAdjoint.overwrittenVjp(x, 0, xBar);
    Expect.same(new double[] {9, 6}, x);
    Expect.same(new double[] {30, 6}, xBar);
  }

  static void oneArrayPassedTwiceGetsItsTotalDerivative() {
    double[] a = {2, 3};
    double[] bar = {0, 0};
    ScalarsAdjoint.twoVjp(a, a, 1, bar, bar);
    Expect.same(new double[] {4, 1}, bar);
    double[] dot = {1, 0};
    Expect.same(4, ScalarsTangent.two(a, a, dot, dot).tangent());
    ScalarsAdjoint.TwoGradient g = ScalarsAdjoint.two(a, a);
    Expect.same(7, g.value());
  }
}
