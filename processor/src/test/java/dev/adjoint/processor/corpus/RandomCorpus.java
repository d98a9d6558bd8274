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
  /** How many of the usual programs call others; their companions take long to compile. */
  private static final int MOST_CALLING = 12;

  private RandomCorpus() {}

  static Corpus write(Path folder) throws IOException {
    String[] seeds = System.getProperty("seeds", "1-24").split("-");
    List<Path> files = new ArrayList<>();
    for (int seed = Integer.parseInt(seeds[0]); seed <= Integer.parseInt(seeds[1]); seed++) {
      Path file = folder.resolve("Random" + seed + ".java");
      files.add(Files.writeString(file, RandomProgram.source("Random" + seed, seed)));
      Path kernel = folder.resolve("Kernel" + seed + ".java");
      files.add(Files.writeString(kernel, RandomKernel.source("Kernel" + seed, seed)));
      if (seed <= MOST_CALLING || System.getProperty("seeds") != null) {
        Path calling = folder.resolve("Calling" + seed + ".java");
        files.add(Files.writeString(calling, RandomProgram.calling("Calling" + seed, seed)));
      }
    }
    return Corpus.of(files);
  }
}
