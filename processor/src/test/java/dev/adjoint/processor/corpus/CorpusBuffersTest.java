package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.MisfitCheck;
import dev.adjoint.processor.oracle.Point;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every companion of the corpus that takes buffers or tangents, with one of them too short, too
 * long, null, or an argument.
 */
class CorpusBuffersTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() throws IOException {
    Corpus asking = MoreModes.withWorkspaces(Corpus.read(), output.resolve("sources"));
    CompiledCorpus compiled = new CompiledCorpus(asking, output.resolve("compiled"));
    CorpusPoints points = new CorpusPoints(compiled.corpus(), compiled.loader());
    return compiled.corpus().files().stream().map(file -> of(file, compiled, points));
  }

  private static DynamicNode of(Path file, CompiledCorpus compiled, CorpusPoints points) {
    List<DynamicNode> tests = new ArrayList<>();
    if (compiled.faults(file).isEmpty()) {
      List<CorpusMethod> methods = compiled.corpus().methods().getOrDefault(file, List.of());
      for (CorpusMethod method : methods) {
        Point point = points.of(method, methods.indexOf(method)).get(0);
        tests.add(dynamicTest(method.id(), () -> verify(method, point, points.primal(method))));
      }
    }
    return dynamicContainer(file.getFileName().toString(), tests);
  }

  private static void verify(CorpusMethod method, Point point, Method primal) {
    ClassLoader loader = primal.getDeclaringClass().getClassLoader();
    String name = Request.derivativeName(method.attributed());
    boolean adjoint = Request.asksFor(method.attributed(), "ADJOINT");
    boolean tangent = Request.asksFor(method.attributed(), "TANGENT");
    boolean hessian = Request.asksFor(method.attributed(), "HESSIAN");
    CompanionSubject plain = new CompanionSubject(point.problem(), name, primal, loader);
    new MisfitCheck(adjoint, tangent, hessian).verify(point, plain);
    if (adjoint) {
      Object workspace = new PoisonedWorkspace().workspace();
      CompanionSubject pooled =
          new CompanionSubject(point.problem(), name, primal, loader, workspace);
      new MisfitCheck(true, false, false).verify(point, pooled);
    }
  }
}
