package dev.adjoint.processor.swarm;

import dev.adjoint.processor.corpus.ReachedNodes;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.AttributedSources;
import dev.adjoint.processor.oracle.Observed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** Programs that are compiled together: in the default configuration first, then in others. */
final class Batch {
  private final BatchCompiler compiler;
  private final Tally tally;
  private final Map<Long, String> sources = new LinkedHashMap<>();
  private final Map<Long, AttributedMethod> methods = new LinkedHashMap<>();
  private final Map<Long, Set<String>> constructs = new LinkedHashMap<>();
  private final Map<Long, List<Observed>> observed = new LinkedHashMap<>();
  private AttributedSources attributed;
  private LoweringProcessor lowering;

  Batch(BatchCompiler compiler, Tally tally, Iterable<Long> seeds) {
    this.compiler = compiler;
    this.tally = tally;
    for (long seed : seeds) {
      sources.put(seed, SmallProgram.source(BatchCompiler.className(seed), seed));
    }
  }

  /** Compiles and checks the programs as a user has them who asks for nothing. */
  void runDefault() {
    BatchCompiler.Compiled compiled =
        compile(sources, Configuration.DEFAULT, 0, () -> List.of(observer()));
    Map<Long, String> accepted = new LinkedHashMap<>(sources);
    accepted.keySet().removeIf(seed -> compiled.isRefused(seed));
    attributed = compiler.attributed(BatchCompiler.units(accepted));
    attributed.methods().stream()
        .filter(method -> method.name().equals("f"))
        .forEach(method -> methods.put(BatchCompiler.seed(method.className()), method));
    methods.forEach((seed, method) -> constructs(seed, method));
    methods.forEach(
        (seed, method) -> {
          Program program = new Program(seed, method, attributed, compiled.loader());
          ProgramChecks checks = new ProgramChecks(program, tally, seed, sources.get(seed));
          observed.put(seed, checks.byAllOracles());
          tally.coverage().add(Configuration.DEFAULT, constructs.get(seed));
        });
  }

  private LoweringProcessor observer() {
    lowering = new LoweringProcessor(true);
    return lowering;
  }

  private void constructs(long seed, AttributedMethod method) {
    Set<String> met = new TreeSet<>(attributed.kinds(method));
    SmallProgram.features(seed).forEach(feature -> met.add("feature " + feature));
    var lowered = lowering.lowered().get(LoweringProcessor.nameOf(method.element()));
    if (lowered != null) {
      met.addAll(ReachedNodes.of(lowered.method()));
    }
    constructs.put(seed, met);
  }

  /** Compiles the accepted programs once more, as the configuration has them. */
  void run(Configuration configuration, long round) {
    Map<Long, String> changed = new LinkedHashMap<>();
    for (long seed : methods.keySet()) {
      String source = configuration.applied(sources.get(seed));
      if (source != null) {
        changed.put(seed, source);
      }
    }
    BatchCompiler.Compiled compiled = compile(changed, configuration, round, List::of);
    changed.keySet().removeIf(compiled::isRefused);
    changed.forEach(
        (seed, source) -> {
          Program program = new Program(seed, methods.get(seed), attributed, compiled.loader());
          new ProgramChecks(program, tally, seed, source).by(configuration, observed.get(seed));
          tally.coverage().add(configuration, constructs.get(seed));
          tally.coverage().add(configuration, configuration.constructs(round));
        });
  }

  private BatchCompiler.Compiled compile(
      Map<Long, String> programs,
      Configuration configuration,
      long round,
      Supplier<List<Processor>> observers) {
    BatchCompiler.Compiled compiled =
        compiler.compile(BatchCompiler.units(programs), configuration.options(round), observers);
    programs.forEach(
        (seed, source) ->
            tally.compiled(
                configuration == Configuration.DEFAULT, seed, compiled.errors(seed), source));
    return compiled;
  }
}
