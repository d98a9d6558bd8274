package dev.adjoint.processor.mutants;

import dev.adjoint.processor.corpus.SingleMethods.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which units a changed compiler is asked: {@code -Dmutation.units=all}, for example. */
enum AskedUnits {
  /** A part of the corpus, and of the units that reach a place only the first. */
  SAMPLE,
  /** Only the corpus, in all its variants; with {@code -Dcorpus} a part of it, which is quick. */
  CORPUS,
  /** Everything there is. */
  ALL;

  static AskedUnits chosen() {
    return valueOf(System.getProperty("mutation.units", "sample").toUpperCase(Locale.ROOT));
  }

  /** The units; of a sample one of so many methods, of variants fewer. */
  List<Unit> in(Path folder, int sparse) throws IOException {
    List<Unit> units = new ArrayList<>();
    boolean sample = this == SAMPLE;
    int step = sample ? sparse : 1;
    if (this != CORPUS) {
      units.addAll(Units.goldens());
    }
    units.addAll(Units.corpus(folder, Variant.PLAIN, step));
    units.addAll(Units.corpus(folder, Variant.WORKSPACE, sample ? 10 * sparse : 1));
    units.addAll(Units.corpus(folder, Variant.JACOBIAN, sample ? 7 * sparse : 1));
    units.addAll(
        Units.corpus(
            folder.resolve("checked"),
            Variant.PLAIN,
            sample ? 10 * sparse : 1,
            "-Aadjoint.check=nan"));
    units.addAll(
        Units.corpus(
            folder.resolve("short"),
            Variant.PLAIN,
            sample ? 8 * sparse : 1,
            "-Aadjoint.limit=200"));
    if (this != CORPUS) {
      units.addAll(Units.random(folder.resolve("random"), 1, 36));
      units.addAll(Units.others());
      units.addAll(OtherSources.inTests(folder.resolve("tests")));
      units.addAll(OtherSources.examples());
      units.addAll(Units.refused());
    }
    return units;
  }
}
