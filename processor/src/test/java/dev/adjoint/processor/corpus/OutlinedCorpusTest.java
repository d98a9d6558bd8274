package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companions that are cut into parts as if 300 bytes were too long already, by every check. Only
 * some files, unless {@code -Doutlined=all} asks for all or {@code -Dcorpus} for one; {@code
 * -Doutlined.limit} is another limit.
 */
class OutlinedCorpusTest {
  /** One of so many files is in the sample. */
  private static final int SPARSE = 8;

  @TempDir Path output;

  @TestFactory
  Stream<DynamicNode> companions() {
    Corpus corpus = Corpus.read();
    boolean whole =
        System.getProperty("outlined", "").equals("all") || System.getProperty("corpus") != null;
    String limit = "-Aadjoint.limit=" + Integer.getInteger("outlined.limit", 300);
    CompiledCorpus compiled =
        new CompiledCorpus(whole ? corpus : corpus.every(SPARSE), output, limit);
    return new CompanionTests(compiled, Check.ALL).all();
  }

  /** Checks between what parts of a sweep compute, and what they leave for one another. */
  @TestFactory
  Stream<DynamicNode> checkedCompanions() {
    return tests("DividedCalls", "-Aadjoint.limit=200", "-Aadjoint.check=nan");
  }

  /** Cuts that are tried and not made, since all that would cross makes the calls too long. */
  @TestFactory
  Stream<DynamicNode> cutsWithoutGain() {
    return tests("Particles", "-Aadjoint.limit=140");
  }

  /** Parts of chunks, which threads of a pool run, of a method with checked exceptions. */
  @TestFactory
  Stream<DynamicNode> chunks() {
    return tests("MoreSums", "-Aadjoint.limit=140");
  }

  private Stream<DynamicNode> tests(String name, String... options) {
    List<Path> files =
        Corpus.read().files().stream().filter(file -> file.endsWith(name + ".java")).toList();
    return files.isEmpty()
        ? Stream.of()
        : new CompanionTests(new CompiledCorpus(Corpus.of(files), output, options), Check.ALL)
            .all();
  }
}
