package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.AttributedSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The corpus of primals: every Java file under {@code corpus/}, or the one that is asked for. */
final class Corpus {
  private final List<Path> files;
  private final AttributedSources sources;
  private final Map<Path, List<CorpusMethod>> methods = new LinkedHashMap<>();

  private Corpus(List<Path> files, AttributedSources sources) {
    this.files = files;
    this.sources = sources;
  }

  /**
   * Reads the corpus; {@code -Dcorpus=Name} takes only the file of that name, {@code
   * -Dcorpus.root=folder} those of another folder.
   */
  static Corpus read() {
    String only = System.getProperty("corpus", "");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root())) {
      all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> only.isEmpty() || path.endsWith(only + ".java"))
          .sorted()
          .forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!only.isEmpty()) {
      addConstants(files);
    }
    return of(files);
  }

  /** The methods of the given files. */
  static Corpus of(List<Path> files) {
    AttributedSources sources = AttributedSources.of(files, CorpusCompiler.classPath());
    Corpus corpus = new Corpus(files, sources);
    sources.methods().forEach(corpus::add);
    return corpus;
  }

  /** A sample: every so-manieth file, with those that others take constants from. */
  Corpus every(int step) {
    List<Path> sample = new ArrayList<>();
    for (int i = 0; i < files.size(); i += step) {
      sample.add(files.get(i));
    }
    addConstants(sample);
    return of(sample);
  }

  /** The files that others take constants from. */
  private static void addConstants(List<Path> files) {
    Path constants = root().resolve("constants");
    if (!Files.exists(constants)) {
      return;
    }
    try (Stream<Path> all = Files.list(constants)) {
      all.filter(path -> !files.contains(path)).forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    String other = System.getProperty("corpus.root");
    if (other != null) {
      return Path.of(other);
    }
    try {
      return Path.of(Corpus.class.getResource("/corpus").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(AttributedMethod method) {
    Path file = Path.of(method.unit().getSourceFile().toUri());
    try {
      String text = Files.readString(file);
      CorpusMethod described = CorpusMethod.of(method, text, (int) sources.start(method));
      methods.computeIfAbsent(file, f -> new ArrayList<>()).add(described);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> files() {
    return files;
  }

  /** The file with those that it takes constants from. */
  List<Path> with(Path file) {
    List<Path> together = new ArrayList<>(List.of(file));
    addConstants(together);
    return together;
  }

  AttributedSources sources() {
    return sources;
  }

  /** The methods of each file, in order. */
  Map<Path, List<CorpusMethod>> methods() {
    return methods;
  }
}
