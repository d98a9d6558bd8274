/** Uses companions in no package. */
class PlainChecks {
  private PlainChecks() {}

  static void halves() {
    PlainAdjoint.HalfGradient g = PlainAdjoint.half(3);
    if (g.value() != 1.5 || g.x() != 0.5) {
      throw new AssertionError(g);
    }
  }
}
