package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.checkpoint.Uncheckpointed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reverse mode: from a method without jumps to its companions in {@code CAdjoint}. The method that
 * accumulates into buffers is always there; the one with the primal's name returns a record, and
 * for a {@code void} method there is none.
 */
public final class AdjointTransform {
  private AdjointTransform() {}

  /** Derives the companions; the seed of a gradient is folded into its sweeps. */
  public static List<DerivedMethod> transform(PrimalMethod primal, Activity activity) {
    return transform(primal, activity, true);
  }

  /**
   * Derives the companions.
   *
   * @param primal the method, structured, with its written arrays marked
   * @param activity its activity
   * @param folding whether the seed may be folded into the sweeps of a gradient
   */
  public static List<DerivedMethod> transform(
      PrimalMethod primal, Activity activity, boolean folding) {
    return transform(primal, activity, folding, ContractNames.adjointCompanion(primal.source()));
  }

  /**
   * Derives the same methods for another class.
   *
   * @param companion the simple name of the class that they are going to stand in
   */
  public static List<DerivedMethod> transform(
      PrimalMethod primal, Activity activity, boolean folding, String companion) {
    List<DerivedMethod> companions = new ArrayList<>();
    if (primal.returnsDifferentiable()) {
      companions.add(
          folding && isStraight(primal)
              ? new SweepBuilder(primal, activity, companion).gradient()
              : new GradientFrame(primal, companion).delegate());
    }
    companions.addAll(new SweepBuilder(primal, activity, companion).vjp().framed(vjp -> vjp));
    return companions;
  }

  /**
   * The accumulating companion alone, in the form that is right whatever arguments share. The
   * method may have several results, each with a seed.
   */
  public static DerivedMethod vjp(PrimalMethod primal, Activity activity) {
    String companion = ContractNames.adjointCompanion(primal.source());
    return new SweepBuilder(Uncheckpointed.of(primal), activity, companion, Set.of(), false)
        .sharedVjp();
  }

  /**
   * The gradient of a method with one result as a method of its own, without calls of companions:
   * what is to be differentiated once more. Its results are the value, then the derivative with
   * respect to each parameter in P; for arrays these are new, one for parameters that are the same.
   */
  public static PrimalMethod gradientCore(PrimalMethod primal, Activity activity) {
    String companion = ContractNames.adjointCompanion(primal.source());
    DerivedMethod gradient =
        new SweepBuilder(Uncheckpointed.of(primal), activity, companion, Set.of(), false)
            .gradient();
    List<Result> results =
        gradient.components().stream().map(c -> new Result(c.name(), c.type())).toList();
    return primal.withResults(results, gradient.body());
  }

  /**
   * Derives the companion that accumulates, for a caller who gives it another signature.
   *
   * @param byValue the parameters whose adjoints it returns, after the values
   */
  public static Accumulation accumulation(
      PrimalMethod primal, Activity activity, Set<Value> byValue) {
    String companion = ContractNames.adjointCompanion(primal.source());
    return new SweepBuilder(primal, activity, companion, byValue, true).vjp();
  }

  /** Derives the companion of a straight method that returns value and gradient. */
  public static DerivedMethod gradient(PrimalMethod primal, Activity activity) {
    String companion = ContractNames.adjointCompanion(primal.source());
    return new SweepBuilder(primal, activity, companion).gradient();
  }

  /**
   * Derives the forward sweep and the reverse sweep of a private method as two methods, between
   * which other things may happen.
   *
   * @param changing the arguments whose elements may be other ones by then
   */
  public static List<DerivedMethod> divided(
      PrimalMethod primal, Activity activity, Set<Value> changing) {
    String companion = ContractNames.adjointCompanion(primal.source());
    return SweepBuilder.divided(primal, activity, companion).divided(changing);
  }

  /** Whether the gradient gets sweeps of its own, with the seed folded in. */
  public static boolean isStraight(PrimalMethod primal) {
    boolean[] loops = {false};
    Anatomy.forEach(primal.body(), statement -> loops[0] |= statement instanceof Loop);
    return primal.has(Optimisation.FOLDED_SEED)
        && !loops[0]
        && primal.result().rank() == 0
        && primal.parameters().stream().noneMatch(Parameter::written);
  }
}
