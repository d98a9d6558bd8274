package dev.adjoint.processor.corpus;

import dev.adjoint.processor.DifferentiableProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A corpus compiled with the processor: what loads, and which file does not compile and why. */
final class CompiledCorpus {
  private final Corpus corpus;
  private final Path output;
  private final String[] more;
  private final Map<Path, List<String>> faults = new LinkedHashMap<>();
  private final ClassLoader loader;

  /** Compiles everything at once or, where that fails, each file alone, to know which it is. */
  CompiledCorpus(Corpus corpus, Path output, String... more) {
    this.more = more;
    this.corpus = corpus;
    this.output = output;
    CorpusCompiler together = compiler("all");
    boolean sound = together.compile(corpus.files(), corpus.methods()).isEmpty();
    this.loader = sound ? together.load() : loadWhatCompiles();
  }

  private ClassLoader loadWhatCompiles() {
    List<Path> sound = new ArrayList<>();
    for (Path file : corpus.files()) {
      CorpusCompiler alone = compiler("alone-" + file.getFileName());
      List<String> found = alone.compile(corpus.with(file), corpus.methods());
      if (found.isEmpty()) {
        sound.add(file);
      } else {
        faults.put(file, found);
      }
    }
    CorpusCompiler rest = compiler("rest");
    List<String> found = rest.compile(sound, corpus.methods());
    if (!found.isEmpty()) {
      sound.forEach(file -> faults.put(file, found));
    }
    return rest.load();
  }

  private CorpusCompiler compiler(String folder) {
    return new CorpusCompiler(output.resolve(folder), List.of(new DifferentiableProcessor()), more);
  }

  Corpus corpus() {
    return corpus;
  }

  List<String> faults(Path file) {
    return faults.getOrDefault(file, List.of());
  }

  ClassLoader loader() {
    return loader;
  }
}
