package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.oracle.HessianCheck;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hessian-vector products of every method of the corpus that returns a number, by an interpreter.
 */
class SecondOrderTransformsTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> products() throws IOException {
    Corpus corpus =
        System.getProperty("seeds") == null ? Corpus.read() : RandomCorpus.write(output);
    LoweringProcessor processor = new LoweringProcessor(true);
    CorpusCompiler compiler = new CorpusCompiler(output, List.of(processor));
    assertEquals(List.of(), compiler.compile(corpus.files(), corpus.methods()));
    ClassLoader loader = compiler.load();
    CorpusPoints points = new CorpusPoints(corpus, loader);
    List<DynamicNode> nodes = new ArrayList<>();
    for (List<CorpusMethod> methods : corpus.methods().values()) {
      for (CorpusMethod method : methods) {
        List<Point> at = points.of(method, methods.indexOf(method));
        boolean alone = corpus.sources().standsAlone(method.attributed());
        if (alone && at.get(0).problem().isScalar() && hasSecondOrder(method, processor)) {
          nodes.add(tests(method, at, processor, loader));
        }
      }
    }
    return nodes.stream();
  }

  /** Whether no call goes by a rule that says nothing of second derivatives. */
  private static boolean hasSecondOrder(CorpusMethod method, LoweringProcessor processor) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    boolean[] rules = {false};
    Anatomy.forEach(
        processor.lowered().get(name).method().body(),
        statement ->
            rules[0] |=
                statement instanceof Let let
                        && let.operation() instanceof Operation.Invoke call
                        && isOpaque(call)
                    || statement instanceof Perform perform && isOpaque(perform.call()));
    return !rules[0];
  }

  private static boolean isOpaque(Operation.Invoke call) {
    return call.callee().derivation() instanceof RuleDerivation rule && !rule.hasPartials();
  }

  private static DynamicNode tests(
      CorpusMethod method, List<Point> at, LoweringProcessor processor, ClassLoader loader) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    PrimalMethod lowered = processor.lowered().get(name).method();
    TransformedMethod[] first = new TransformedMethod[1];
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "first order", () -> first[0] = TransformedMethod.of(lowered, at.get(0).problem())));
    for (Nesting nesting : Nesting.values()) {
      DerivedMethod[] product = new DerivedMethod[1];
      tests.add(
          dynamicTest(
              nesting + ": transforms",
              () -> product[0] = nesting.of(first[0].of(DerivedMethod.Kind.VJP).primal())));
      tests.add(
          dynamicTest(
              nesting + ": value, gradient, symmetry",
              () -> {
                for (Point point : nesting.among(sound(method, at))) {
                  Subject gradient = new TransformedSubject(point.problem(), first[0], loader);
                  new HessianCheck(point, nesting.subject(product[0], loader)).verify(gradient);
                }
              }));
      tests.add(
          dynamicTest(
              nesting + ": differences of gradients",
              () -> {
                for (Point point : nesting.among(sound(method, at))) {
                  new HessianCheck(point, nesting.subject(product[0], loader)).verifyDifferences();
                }
              }));
    }
    return dynamicContainer(method.id(), tests);
  }

  private static List<Point> sound(CorpusMethod method, List<Point> points) {
    return points.stream()
        .filter(point -> !method.singular())
        .filter(point -> point.primal(point.arguments()).thrown() == null)
        .toList();
  }
}
