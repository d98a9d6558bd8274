package dev.adjoint.programs.optimisation;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/** Hipparchus' nonlinear conjugate gradients (Polak and Ribière). */
final class ConjugateGradients {
  private ConjugateGradients() {}

  static Outcome minimise(Objective objective, double[] start) {
    var optimizer =
        new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE, new SimpleValueChecker(1e-13, 1e-18));
    PointValuePair best =
        optimizer.optimize(
            new ObjectiveFunction(objective::value),
            new ObjectiveFunctionGradient(objective::gradient),
            GoalType.MINIMIZE,
            new InitialGuess(start),
            new MaxEval(1_000_000));
    return objective.outcome(best.getPoint(), best.getValue());
  }
}
