package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.HessianCheck;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.SecondOrderSubject;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.transform.hessian.HessianTransform;
import dev.adjoint.processor.transform.simplify.Simplifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        if (at.get(0).problem().isScalar()) {
          nodes.add(tests(method, at, processor, loader));
        }
      }
    }
    return nodes.stream();
  }

  private static DynamicNode tests(
      CorpusMethod method, List<Point> at, LoweringProcessor processor, ClassLoader loader) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    PrimalMethod lowered = processor.lowered().get(name).method();
    DerivedMethod[] product = new DerivedMethod[1];
    TransformedMethod[] first = new TransformedMethod[1];
    return dynamicContainer(
        method.id(),
        List.of(
            dynamicTest(
                "transforms",
                () -> {
                  first[0] = TransformedMethod.of(lowered, at.get(0).problem());
                  product[0] = product(first[0].of(DerivedMethod.Kind.VJP).primal());
                }),
            dynamicTest(
                "value, gradient, symmetry",
                () -> {
                  for (Point point : sound(method, at)) {
                    Subject gradient = new TransformedSubject(point.problem(), first[0], loader);
                    new HessianCheck(point, subject(product[0], loader)).verify(gradient);
                  }
                }),
            dynamicTest(
                "differences of gradients",
                () -> {
                  for (Point point : sound(method, at)) {
                    if (!new HessianCheck(point, subject(product[0], loader)).verifyDifferences()) {
                      System.out.println("not sharp: " + method.id());
                    }
                  }
                })));
  }

  private static List<Point> sound(CorpusMethod method, List<Point> points) {
    return points.stream()
        .filter(point -> !method.singular())
        .filter(point -> point.primal(point.arguments()).thrown() == null)
        .toList();
  }

  private static DerivedMethod product(PrimalMethod primal) {
    PrimalMethod gradient =
        HessianTransform.gradient(primal, ActivityAnalysis.of(primal, ArrayObjects.of(primal)));
    IrVerifier.verify(gradient, IrVerifier.Form.STRUCTURED);
    DerivedMethod product = HessianTransform.transform(gradient).get(1);
    IrVerifier.verify(product);
    DerivedMethod simplified = Simplifier.simplify(product);
    IrVerifier.verify(simplified);
    return simplified;
  }

  private static SecondOrderSubject subject(DerivedMethod product, ClassLoader loader) {
    return (arguments, directions) -> {
      List<Object> all = new ArrayList<>(Arrays.asList(arguments));
      all.addAll(Arrays.asList(directions));
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        List<Object> results = new Interpreter().run(product, all.toArray());
        return Subject.Outcome.of(results.get(0), results.subList(1, results.size()).toArray());
      } catch (RuntimeException | Error e) {
        return Subject.Outcome.thrown(e);
      } finally {
        thread.setContextClassLoader(before);
      }
    };
  }
}
