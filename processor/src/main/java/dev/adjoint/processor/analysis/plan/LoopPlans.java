package dev.adjoint.processor.analysis.plan;

import dev.adjoint.processor.ir.Loop;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which loops may run the forward and the reverse sweep of each iteration back to back. The
 * transform then does so where the adjoints of the loop's reductions turn out to be known before
 * the loop.
 */
public final class LoopPlans {
  private final Map<Loop, String> obstacles;

  LoopPlans(Map<Loop, String> obstacles) {
    this.obstacles = new IdentityHashMap<>(obstacles);
  }

  /** Whether nothing in memory or in control flow speaks against fusing the sweeps of a loop. */
  public boolean mayFuse(Loop loop) {
    return obstacles.containsKey(loop) && obstacles.get(loop).isEmpty();
  }

  /** Why the sweeps of a loop must stay apart; empty if they need not. */
  public String obstacle(Loop loop) {
    return obstacles.getOrDefault(loop, "the loop was not analysed");
  }
}
