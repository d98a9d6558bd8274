package dev.adjoint.processor.corpus;

import dev.adjoint.processor.corpus.random.RandomKernel;
import dev.adjoint.processor.corpus.random.RandomProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A corpus of random programs; {@code -Dseeds=100-200} takes others than the usual. */
final class RandomCorpus {
  private RandomCorpus() {}

  static Corpus write(Path folder) throws IOException {
    String[] seeds = System.getProperty("seeds", "1-24").split("-");
    List<Path> files = new ArrayList<>();
    for (int seed = Integer.parseInt(seeds[0]); seed <= Integer.parseInt(seeds[1]); seed++) {
      Path file = folder.resolve("Random" + seed + ".java");
      files.add(Files.writeString(file, RandomProgram.source("Random" + seed, seed)));
      Path kernel = folder.resolve("Kernel" + seed + ".java");
      files.add(Files.writeString(kernel, RandomKernel.source("Kernel" + seed, seed)));
    }
    return Corpus.of(files);
  }
}
