package dev.adjoint.programs.optimisation;

/** One problem from one start, minimised in three ways. */
record Comparison(Problem problem, Outcome exact, Outcome differences, Outcome newton) {
  static final String HEAD =
      """
                              conjugate gradients        the same with           truncated Newton
                              generated gradient         central differences     generated Hessian products
      problem            n    f - f*      f     g        f - f*       f          f - f*     f    g    Hv
      """;

  static Comparison of(Problem problem) {
    return new Comparison(
        problem,
        ConjugateGradients.minimise(new Objective(problem, true), problem.start()),
        ConjugateGradients.minimise(new Objective(problem, false), problem.start()),
        new TruncatedNewton(new Objective(problem, true)).minimise(problem.start(), 1e-9));
  }

  @Override
  public String toString() {
    return String.format(
        "%-16s %3d   %8.1e %6d %5d      %8.1e %7d        %8.1e %5d %4d %5d",
        problem.name(),
        problem.start().length,
        exact.gap(problem),
        exact.values(),
        exact.gradients(),
        differences.gap(problem),
        differences.values(),
        newton.gap(problem),
        newton.values(),
        newton.gradients(),
        newton.products());
  }
}
