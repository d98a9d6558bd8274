package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.PrimalMethod;

/** Rewrites and removes until nothing changes any more. */
public final class Simplifier {
  /** More rounds than any code needs; each round makes the code smaller or simpler. */
  private static final int MOST_ROUNDS = 50;

  private Simplifier() {}

  /** Simplifies the body of a method. */
  public static DerivedMethod simplify(DerivedMethod method) {
    return method.withBody(simplify(method.body()));
  }

  /** Simplifies the body of a primal: its reverse then has each partial derivative once. */
  public static PrimalMethod simplify(PrimalMethod method) {
    return method.withBody(simplify(method.body()));
  }

  /** Simplifies a whole body: what it yields leaves the method. */
  public static Block simplify(Block body) {
    Block current = body;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Block next = DeadCode.remove(ForwardPass.rewrite(current));
      if (next.equals(current)) {
        return Sinking.sink(current);
      }
      current = next;
    }
    return Sinking.sink(current);
  }
}
