package dev.adjoint.programs.hmc;

/** Finds the step that is accepted as often as wanted (Hoffman and Gelman, 2014). */
final class DualAveraging {
  private static final double TARGET = 0.9;
  private static final double GAMMA = 0.05;
  private static final double T0 = 10;
  private static final double KAPPA = 0.75;

  private final double center;
  private double step;
  private double mean;
  private double deficit;
  private int count;

  DualAveraging(double first) {
    step = first;
    center = Math.log(10 * first);
  }

  void learn(double acceptance) {
    count++;
    double weight = 1 / (count + T0);
    deficit += weight * (TARGET - acceptance - deficit);
    double logarithm = center - Math.sqrt(count) / GAMMA * deficit;
    double forget = Math.pow(count, -KAPPA);
    mean += forget * (logarithm - mean);
    step = Math.exp(logarithm);
  }

  /** The step to try next. */
  double step() {
    return step;
  }

  /** The step to keep when learning is over. */
  double settled() {
    return Math.exp(mean);
  }
}
