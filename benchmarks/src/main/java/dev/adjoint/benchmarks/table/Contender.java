package dev.adjoint.benchmarks.table;

/** The names of the benchmark methods, which are those of the contenders. */
public final class Contender {
  /** The annotated method. */
  public static final String PRIMAL = "primal";

  /** Its generated adjoint into buffers of the caller. */
  public static final String GENERATED = "generated";

  /** The same with its own arrays kept from call to call. */
  public static final String IN_WORKSPACE = "generatedInWorkspace";

  /** The companion that allocates what it returns. */
  public static final String RECORD = "generatedRecord";

  /** The expert's adjoint. */
  public static final String BY_HAND = "byHand";

  /** The library of forward-mode numbers. */
  public static final String HIPPARCHUS = "hipparchus";

  private Contender() {}

  /**
   * The generated adjoint that is to be set against the expert's, who reserves memory once: that in
   * a workspace where there is one.
   */
  public static String likeTheExpert(Measurements measurements, String workload) {
    return measurements.contenders(workload).contains(IN_WORKSPACE) ? IN_WORKSPACE : GENERATED;
  }
}
