package dev.adjoint.benchmarks.gradbench.ode;

import org.openjdk.jmh.annotations.Param;

/** The differential equation at the sizes that fit into the caches. */
public class OdeBenchmark extends OdeWorkload {
  /** Variables and steps. */
  @Param({"n = 1000, steps = 10", "n = 10000, steps = 10"})
  public String size;

  @Override
  protected String size() {
    return size;
  }
}
