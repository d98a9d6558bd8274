package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.SameBits;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The variants with a workspace of the whole corpus: at every point they do what the companion
 * without one does, to the bit, also with arrays full of what other calls have left behind.
 */
class WorkspaceCorpusTest {
  /** One for all, so that each method finds the arrays of others. */
  private static final PoisonedWorkspace COMMON = new PoisonedWorkspace();

  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> variants() throws IOException {
    Corpus corpus =
        System.getProperty("seeds") == null ? Corpus.read() : RandomCorpus.write(output);
    Corpus asking = MoreModes.withWorkspaces(corpus, output.resolve("sources"));
    CompiledCorpus compiled = new CompiledCorpus(asking, output.resolve("compiled"));
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    return compiled.corpus().files().stream().map(file -> of(file, compiled, points));
  }

  private static DynamicNode of(Path file, CompiledCorpus compiled, CorpusPoints points) {
    List<String> faults = compiled.faults(file);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("compiles without a warning", () -> assertEquals(List.of(), faults)));
    if (faults.isEmpty()) {
      List<CorpusMethod> methods = compiled.corpus().methods().getOrDefault(file, List.of());
      for (CorpusMethod method : methods) {
        List<Point> at =
            Request.asksFor(method.attributed(), "ADJOINT")
                ? points.of(method, methods.indexOf(method))
                : List.of();
        IntStream.range(0, at.size()).forEach(k -> tests.add(of(method, k, at.get(k), points)));
      }
    }
    return dynamicContainer(file.getFileName().toString(), tests);
  }

  private static DynamicNode of(CorpusMethod method, int k, Point point, CorpusPoints points) {
    Method primal = points.primal(method);
    ClassLoader loader = primal.getDeclaringClass().getClassLoader();
    String name = Request.derivativeName(method.attributed());
    CompanionSubject plain = new CompanionSubject(point.problem(), name, primal, loader);
    return dynamicTest(
        method.id() + " " + k,
        () -> {
          for (PoisonedWorkspace workspace : List.of(new PoisonedWorkspace(), COMMON)) {
            CompanionSubject variant =
                new CompanionSubject(point.problem(), name, primal, loader, workspace.workspace());
            for (int call = 0; call < 3; call++) {
              SameBits.require(point, plain, variant);
              workspace.poison();
            }
          }
        });
  }
}
