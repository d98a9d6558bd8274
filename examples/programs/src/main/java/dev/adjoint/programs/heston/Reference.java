package dev.adjoint.programs.heston;

import java.util.List;

/**
 * A price of a call that has been published.
 *
 * @param source where
 * @param price with the digits printed there
 * @param tolerance to how much they are right
 */
record Reference(String source, String price, double tolerance, Surface surface, Model model) {
  private static final Model FANG_OOSTERLEE = new Model(0.0175, 1.5768, 0.0398, 0.5751, -0.5711);

  static final List<Reference> ALL =
      List.of(
          new Reference(
              "Fang, Oosterlee 2008, 1 year",
              "5.785155450",
              2e-8,
              Surface.of(100, 0, 1, 100),
              FANG_OOSTERLEE),
          new Reference(
              "Fang, Oosterlee 2008, 10 years",
              "22.318945791",
              1e-9,
              Surface.of(100, 0, 10, 100),
              FANG_OOSTERLEE),
          new Reference(
              "Broadie, Kaya 2006, 1 year",
              "6.8061",
              5e-5,
              Surface.of(100, 0.0319, 1, 100),
              new Model(0.010201, 6.21, 0.019, 0.61, -0.7)),
          new Reference(
              "Broadie, Kaya 2006, 5 years",
              "34.9998",
              5e-5,
              Surface.of(100, 0.05, 5, 100),
              new Model(0.09, 2, 0.09, 1, -0.3)));

  double computed() {
    return Pricing.calls(model.parameters(), surface, Heston.QUADRATURE)[0];
  }
}
