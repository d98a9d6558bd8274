package dev.adjoint.processor.transform.hessian;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.List;

/** Derives the companions in {@code CHessian}, of a method that returns a number. */
public final class HessianTransform {
  private HessianTransform() {}

  /**
   * The gradient as a method, to be differentiated once more.
   *
   * @param primal the method, structured, with its written arrays marked
   * @param activity its activity
   */
  public static PrimalMethod gradient(PrimalMethod primal, Activity activity) {
    return Simplifier.simplify(AdjointTransform.gradientCore(primal, activity));
  }

  /** Whether the Hessian has to work on copies of arguments, since the method changes some. */
  public static boolean copiesArguments(PrimalMethod primal) {
    return ChangedArguments.any(primal);
  }

  /**
   * Derives both companions.
   *
   * @param gradient the gradient as a method
   */
  public static List<DerivedMethod> transform(PrimalMethod gradient) {
    ArrayObjects objects = ArrayObjects.of(gradient);
    ActivityAnalysis activity =
        ActivityAnalysis.of(gradient, objects, result -> !result.equals(gradient.results().get(0)));
    DerivedMethod product = TangentTransform.ofGradient(gradient, activity);
    return List.of(new HessianFrame(product).hessian(), product);
  }
}
