package dev.adjoint.processor.mutants;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.corpus.SingleMethods.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;

/** Plants one mistake after the other and looks who finds it. */
public final class PlantedRun {
  /** How many texts that differ are judged by their numbers. */
  private static final int JUDGED = Integer.getInteger("planted.judged", 12);

  private final Trial trial;
  private final Map<String, List<Unit>> suites = new LinkedHashMap<>();

  private PlantedRun(Path folder, int programs, int methods) throws IOException {
    trial = new Trial(folder);
    suites.put("random", Units.random(folder.resolve("random"), 1, programs));
    List<Unit> corpus = new ArrayList<>(Units.corpus(folder, Variant.PLAIN, 1));
    Collections.shuffle(corpus, new Random(1));
    suites.put("corpus", corpus.subList(0, Math.min(methods, corpus.size())));
    suites.put("golden", methods == 0 ? List.of() : Units.goldens());
  }

  /** Arguments: a folder, how many programs, how many methods, the file for the results, faults. */
  public static void main(String[] arguments) throws IOException {
    int programs = Integer.parseInt(arguments[1]);
    int methods = Integer.parseInt(arguments[2]);
    Path results = Path.of(arguments[3]);
    List<String> names = List.of(arguments).subList(4, arguments.length);
    PlantedRun run = new PlantedRun(Path.of(arguments[0]), programs, methods);
    Files.createDirectories(results.toAbsolutePath().getParent());
    Files.writeString(results, "");
    for (Fault fault : Faults.all()) {
      if (names.isEmpty() || names.contains(fault.name())) {
        Files.writeString(results, run.row(fault) + "\n", StandardOpenOption.APPEND);
      }
    }
  }

  private String row(Fault fault) {
    byte[] code = Planting.code(fault);
    if (fault.isInitial()) {
      FreshProcessor loader = new FreshProcessor(Map.of(fault.className(), code));
      return verdicts(fault, loader::processor);
    }
    ProcessorClasses.redefine(fault.className(), code);
    try {
      return verdicts(fault, DifferentiableProcessor::new);
    } finally {
      ProcessorClasses.restore(fault.className());
    }
  }

  private String verdicts(Fault fault, Supplier<Processor> processor) {
    return fault.name()
        + "\t"
        + suites.entrySet().stream()
            .map(suite -> suite.getKey() + "\t" + verdict(suite.getValue(), processor))
            .collect(Collectors.joining("\t"));
  }

  private String verdict(List<Unit> units, Supplier<Processor> processor) {
    Verdict verdict = trial.judge(units, processor, units.size(), JUDGED);
    String why = verdict.why().replaceAll("\\s+", " ");
    return String.join(
        "\t",
        verdict.kind().toString(),
        "" + verdict.asked(),
        verdict.killer() + " " + why.substring(0, Math.min(100, why.length())));
  }
}
