package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.ir.PrimalMethod;

/** Rewrites and removes until nothing changes any more. */
public final class Simplifier {
  /** More rounds than any code needs; each round makes the code smaller or simpler. */
  private static final int MOST_ROUNDS = 50;

  private Simplifier() {}

  /** Simplifies the body of a method. */
  public static DerivedMethod simplify(DerivedMethod method) {
    Optimisations optimisations = method.primal().optimisations();
    return method.withBody(simplify(method.body(), optimisations));
  }

  /** Simplifies the body of a primal: its reverse then has each partial derivative once. */
  public static PrimalMethod simplify(PrimalMethod method) {
    Optimisations optimisations = method.optimisations();
    return method.withBody(simplify(method.body(), optimisations));
  }

  /** Simplifies a whole body: what it yields leaves the method. */
  public static Block simplify(Block body) {
    return simplify(body, Optimisations.ALL);
  }

  private static Block simplify(Block body, Optimisations optimisations) {
    Block current = body;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Block folded =
          optimisations.has(Optimisation.FOLDING) ? ForwardPass.rewrite(current) : current;
      Block next = optimisations.has(Optimisation.DEAD_CODE) ? DeadCode.remove(folded) : folded;
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return optimisations.has(Optimisation.SINKING) ? Sinking.sink(current) : current;
  }
}
