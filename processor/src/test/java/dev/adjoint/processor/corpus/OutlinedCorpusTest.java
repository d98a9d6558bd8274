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

  private static final String CHECKED = "DividedCalls.java";

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
    List<Path> files =
        Corpus.read().files().stream().filter(file -> file.endsWith(CHECKED)).toList();
    String[] options = {"-Aadjoint.limit=200", "-Aadjoint.check=nan"};
    return files.isEmpty()
        ? Stream.of()
        : new CompanionTests(new CompiledCorpus(Corpus.of(files), output, options), Check.ALL)
            .all();
  }
}
