package dev.adjoint.processor.swarm;

import dev.adjoint.processor.corpus.ReachedNodes;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.AttributedSources;
import dev.adjoint.processor.oracle.Observed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Processor;

/** Programs that are compiled together, in one configuration. */
final class Batch {
  private final BatchCompiler compiler;
  private final Tally tally;
  private final Configuration configuration;
  private final long round;
  private final Map<Long, String> sources = new LinkedHashMap<>();
  private LoweringProcessor lowering;

  /** The programs of the seeds; those to which the configuration says nothing are left out. */
  Batch(
      BatchCompiler compiler,
      Tally tally,
      Collection<Long> seeds,
      Configuration configuration,
      long round) {
    this.compiler = compiler;
    this.tally = tally;
    this.configuration = configuration;
    this.round = round;
    for (long seed : seeds) {
      String source =
          configuration.applied(SmallProgram.source(BatchCompiler.className(seed), seed));
      if (source != null) {
        sources.put(seed, source);
      }
    }
  }

  /**
   * Compiles the programs and asks all oracles.
   *
   * @return what the companions of each accepted program gave at each point, by its seed
   */
  Map<Long, List<Observed>> run() {
    Map<Long, List<Observed>> observed = new LinkedHashMap<>();
    if (sources.isEmpty()) {
      return observed;
    }
    BatchCompiler.Compiled compiled =
        compiler.compile(
            BatchCompiler.units(sources),
            configuration.options(round),
            () -> List.of(this.observer()));
    sources.forEach(
        (seed, source) -> tally.compiled(configuration, seed, compiled.errors(seed), source));
    Map<Long, String> accepted = new LinkedHashMap<>(sources);
    accepted.keySet().removeIf(compiled::isRefused);
    if (accepted.isEmpty()) {
      return observed;
    }
    AttributedSources attributed = compiler.attributed(BatchCompiler.units(accepted));
    for (AttributedMethod method : attributed.methods()) {
      if (method.name().equals("f")) {
        long seed = BatchCompiler.seed(method.className());
        Program program = new Program(seed, method, attributed, compiled.loader());
        ProgramChecks checks =
            new ProgramChecks(program, configuration, tally, seed, sources.get(seed));
        observed.put(seed, checks.byAllOracles());
        tally.coverage().add(configuration, constructs(seed, method, attributed));
      }
    }
    return observed;
  }

  private Processor observer() {
    lowering = new LoweringProcessor(true);
    return lowering;
  }

  private Set<String> constructs(long seed, AttributedMethod method, AttributedSources attributed) {
    Set<String> met = new TreeSet<>(attributed.kinds(method));
    SmallProgram.features(seed).forEach(feature -> met.add("feature " + feature));
    met.addAll(configuration.constructs(round));
    var lowered = lowering.lowered().get(LoweringProcessor.nameOf(method.element()));
    if (lowered != null) {
      met.addAll(ReachedNodes.of(lowered.method()));
    }
    return met;
  }
}
