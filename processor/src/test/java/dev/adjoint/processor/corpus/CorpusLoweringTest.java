package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.frontend.lower.Arguments;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The front end accepts the whole corpus, and what it makes of it computes the same bits. */
class CorpusLoweringTest {
  @TempDir static Path output;

  @TestFactory
  Stream<DynamicTest> lowered() {
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
                            dynamicTest(
                                method.id(),
                                () ->
                                    verify(
                                        method,
                                        points.of(method, methods.indexOf(method)),
                                        processor,
                                        loader))));
  }

  private static void verify(
      CorpusMethod method, List<Point> points, LoweringProcessor processor, ClassLoader loader) {
    String name = LoweringProcessor.nameOf(method.attributed().element());
    assertEquals(List.of(), processor.messages(name));
    PrimalMethod lowered = processor.lowered().get(name).method();
    for (Point point : points) {
      Object[] expectedArguments = point.arguments();
      String expected = describe(point.primal(expectedArguments));
      Object[] arguments = point.arguments();
      assertEquals(expected, describe(interpret(lowered, arguments, loader)));
      assertEquals(Arguments.bits(expectedArguments), Arguments.bits(arguments));
    }
  }

  private static Subject.Outcome interpret(
      PrimalMethod method, Object[] arguments, ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return Subject.Outcome.of(new Interpreter().run(method, arguments));
    } catch (RuntimeException | Error e) {
      return Subject.Outcome.thrown(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String describe(Subject.Outcome outcome) {
    Throwable thrown = outcome.thrown();
    if (thrown == null) {
      return Arguments.bits(outcome.value());
    }
    // The compiled code of a JVM that has thrown one of these often leaves out its message.
    boolean ofJvm =
        thrown instanceof NullPointerException
            || thrown instanceof IndexOutOfBoundsException
            || thrown.getMessage() == null
            || thrown.getMessage().equals("/ by zero");
    return "throws " + thrown.getClass() + (ofJvm ? "" : thrown.getMessage());
  }
}
