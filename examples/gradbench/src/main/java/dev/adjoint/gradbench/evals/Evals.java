package dev.adjoint.gradbench.evals;

import dev.adjoint.gradbench.protocol.Evaluation;
import java.util.Map;

/** The modules of all evals. */
public final class Evals {
  /** For each module the functions that it has. */
  public static final Map<String, Map<String, Evaluation<?, ?>>> ALL =
      Map.ofEntries(
          Map.entry("hello", HelloEval.functions()),
          Map.entry("gmm", GmmEval.functions()),
          Map.entry("ba", BaEval.functions()),
          Map.entry("ht", HtEval.functions()),
          Map.entry("lstm", LstmEval.functions()),
          Map.entry("kmeans", KmeansEval.functions()),
          Map.entry("det", DetEval.functions()),
          Map.entry("llsq", LlsqEval.functions()),
          Map.entry("lse", LseEval.functions()),
          Map.entry("ode", OdeEval.functions()),
          Map.entry("particle", ParticleEval.functions()),
          Map.entry("saddle", SaddleEval.functions()));

  private Evals() {}
}
