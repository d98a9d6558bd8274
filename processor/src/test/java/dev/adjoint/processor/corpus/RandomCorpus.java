package dev.adjoint.processor.corpus;

import dev.adjoint.processor.corpus.random.RandomKernel;
import dev.adjoint.processor.corpus.random.RandomMixture;
import dev.adjoint.processor.corpus.random.RandomProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A corpus of random programs; {@code -Dseeds=100-200} takes others than the usual, {@code
 * -Dkinds=Mixture} one kind of them.
 */
final class RandomCorpus {
  /** How many of the usual programs call others; their companions take long to compile. */
  private static final int MOST_CALLING = 12;

  /** The first and the last seed. */
  record Seeds(int first, int last) {
    static Seeds asked() {
      String[] seeds = System.getProperty("seeds", "1-24").split("-");
      return new Seeds(Integer.parseInt(seeds[0]), Integer.parseInt(seeds[1]));
    }
  }

  private RandomCorpus() {}

  static boolean isAsked() {
    return System.getProperty("seeds") != null;
  }

  static Corpus write(Path folder) throws IOException {
    return write(folder, Seeds.asked(), isAsked() ? Integer.MAX_VALUE : MOST_CALLING);
  }

  static Corpus write(Path folder, Seeds seeds, int mostCalling) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int seed = seeds.first; seed <= seeds.last; seed++) {
      write(files, folder, "Random" + seed, RandomProgram.source("Random" + seed, seed));
      write(files, folder, "Kernel" + seed, RandomKernel.source("Kernel" + seed, seed));
      write(files, folder, "Mixture" + seed, RandomMixture.source("Mixture" + seed, seed));
      if (seed <= mostCalling) {
        write(files, folder, "Calling" + seed, RandomProgram.calling("Calling" + seed, seed));
      }
    }
    return Corpus.of(files);
  }

  private static void write(List<Path> files, Path folder, String className, String source)
      throws IOException {
    if (className.startsWith(System.getProperty("kinds", ""))) {
      files.add(Files.writeString(folder.resolve(className + ".java"), source));
    }
  }
}
