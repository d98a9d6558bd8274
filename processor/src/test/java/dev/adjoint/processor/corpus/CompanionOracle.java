package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Every check on companions that somebody else has made of a few files, up to the first fault. */
public final class CompanionOracle {
  private final Corpus corpus;
  private final Path output;

  /** Compiles the files without a processor, into the folder {@code classes} of the output. */
  public CompanionOracle(List<Path> files, Path output) {
    this.corpus = Corpus.of(files);
    this.output = output;
    List<String> faults =
        new CorpusCompiler(output, List.of()).compile(corpus.files(), corpus.methods());
    if (faults.stream().anyMatch(fault -> fault.contains("ERROR"))) {
      throw new IllegalStateException(faults.toString());
    }
  }

  /** Where the primals are, and what makes their inputs. */
  public Path classes() {
    return output.resolve("classes");
  }

  /** What companions and tests are compiled against. */
  public static String classPath() {
    return CorpusCompiler.classPath();
  }

  /** The first check that fails with the companions that the loader has beside the primals. */
  public Optional<String> fault(ClassLoader loader) {
    return new CompanionTests(corpus, loader, Check.ALL).all().flatMap(this::tests).findFirst();
  }

  private Stream<String> tests(DynamicNode node) {
    if (node instanceof DynamicContainer container) {
      return container.getChildren().flatMap(this::tests);
    }
    try {
      ((DynamicTest) node).getExecutable().execute();
      return Stream.empty();
    } catch (VirtualMachineError | AssertionError | Exception e) {
      return Stream.of(node.getDisplayName() + ": " + e);
    } catch (LinkageError e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets what was written. */
  public void delete() {
    try (Stream<Path> all = Files.walk(output)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
