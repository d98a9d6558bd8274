package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.LoweringProcessor;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Hessian-vector product costs a constant multiple of the function, whatever the number of
 * variables: counted, not timed.
 */
class ProductCostTest {
  private static final List<String> FUNCTIONS =
      List.of(
          "extendedRosenbrock",
          "ackley",
          "rastrigin",
          "styblinskiTang",
          "trid",
          "zakharov",
          "dixonPrice",
          "brown",
          "logSumExp");

  @TempDir static Path output;

  @Test
  void productsCostAConstantMultiple() throws URISyntaxException {
    Path source = Path.of(ProductCostTest.class.getResource("/hessians/Classical.java").toURI());
    LoweringProcessor processor = new LoweringProcessor(true);
    CorpusCompiler compiler = new CorpusCompiler(output, List.of(processor));
    assertEquals(List.of(), compiler.compile(List.of(source), Map.of()));
    for (String name : FUNCTIONS) {
      PrimalMethod lowered =
          processor.lowered().get("hessians.Classical." + name + "(double[])").method();
      double[] ratios = ratios(lowered);
      double largest = Arrays.stream(ratios).max().orElseThrow();
      double last = ratios[ratios.length - 1];
      assertTrue(largest < 12, name + " " + Arrays.toString(ratios));
      assertTrue(last < 1.1 * ratios[1], name + " " + Arrays.toString(ratios));
    }
  }

  private static double[] ratios(PrimalMethod lowered) {
    PrimalMethod primal = Simplifier.simplify(Structuring.structure(differentiated(lowered)));
    primal = WrittenArrays.mark(primal, ArrayObjects.of(primal));
    DerivedMethod product = Nesting.FORWARD_OVER_REVERSE.of(primal);
    int[] sizes = {10, 100, 1000, 10000};
    double[] ratios = new double[sizes.length];
    for (int k = 0; k < sizes.length; k++) {
      double[] x = new Random(k).doubles(sizes[k], 0.2, 0.9).toArray();
      Interpreter alone = new Interpreter();
      alone.run(primal, (Object) x);
      Interpreter both = new Interpreter();
      both.run(product, x, x.clone());
      ratios[k] = (double) both.bindings() / alone.bindings();
    }
    return ratios;
  }

  private static PrimalMethod differentiated(PrimalMethod method) {
    return method.withParameters(
        method.parameters().stream()
            .map(p -> new Parameter(p.value(), p.name(), p.javaType(), true, false))
            .toList());
  }
}
