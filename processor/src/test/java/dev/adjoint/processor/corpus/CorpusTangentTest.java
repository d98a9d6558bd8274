package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Forward mode over the corpus: transformed, simplified, and run by the interpreter. */
class CorpusTangentTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> tangents() {
    Corpus corpus = Corpus.read();
    LoweringProcessor processor = new LoweringProcessor(true);
    CorpusCompiler compiler = new CorpusCompiler(output, List.of(processor));
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    ClassLoader loader = compiler.load();
    CorpusPoints points = new CorpusPoints(corpus, loader);
    return corpus.methods().values().stream()
        .flatMap(
            methods ->
                methods.stream()
                    .map(
                        method ->
                            tests(
                                method,
                                points.of(method, methods.indexOf(method)),
                                processor,
                                loader)));
  }

  private static DynamicNode tests(
      CorpusMethod method, List<Point> points, LoweringProcessor processor, ClassLoader loader) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    PrimalMethod lowered = processor.lowered().get(name).method();
    DerivedMethod tangent = tangent(lowered, points.get(0).problem());
    DerivedMethod simple = Simplifier.simplify(tangent);
    return dynamicContainer(
        method.id(),
        Stream.concat(
            checks("", method, points, point -> new TangentSubject(tangent, point, loader)),
            checks(
                "simplified: ",
                method,
                points,
                point -> new TangentSubject(simple, point, loader))));
  }

  private static Stream<DynamicNode> checks(
      String prefix, CorpusMethod method, List<Point> points, Function<Point, Subject> subject) {
    return Check.ALL.stream()
        .map(
            check ->
                dynamicTest(
                    prefix + check.title(),
                    () -> CorpusChecks.verify(check, method, points, subject)));
  }

  private static DerivedMethod tangent(PrimalMethod lowered, Problem problem) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : lowered.parameters()) {
      boolean asked = problem.active().contains(parameters.size());
      parameters.add(new Parameter(p.value(), p.name(), p.javaType(), asked, false));
    }
    PrimalMethod asked =
        new PrimalMethod(
            lowered.source(), parameters, lowered.result(), lowered.body(), lowered.supply());
    ArrayObjects objects = ArrayObjects.of(asked);
    PrimalMethod primal = WrittenArrays.mark(asked, objects);
    DerivedMethod tangent =
        TangentTransform.transform(primal, ActivityAnalysis.of(primal, objects));
    IrVerifier.verify(tangent);
    IrVerifier.verify(Simplifier.simplify(tangent));
    return tangent;
  }
}
