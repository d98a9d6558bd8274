package dev.adjoint.benchmarks.gradbench.ode;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** The differential equation at the size whose states take gigabytes. */
@Fork(jvmArgsAppend = "-Xmx6g")
public class LargeOdeBenchmark extends OdeWorkload {
  /** Variables and steps. */
  @Param("n = 100000, steps = 100")
  public String size;

  @Override
  protected String size() {
    return size;
  }
}
