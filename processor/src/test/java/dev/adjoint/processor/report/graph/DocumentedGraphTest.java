package dev.adjoint.processor.report.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The picture in the documentation is the one that the report has. */
class DocumentedGraphTest {
  private static final Path SOURCE =
      Path.of("../examples/src/main/java/dev/adjoint/examples/mlp/WeightDecayMlp.java");
  private static final Path PICTURE = Path.of("../docs/pictures/mlp-report-graph.svg");

  @Test
  void theNetworkOfTheDocumentation() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PICTURE, drawn);
    }
    assertEquals(
        Files.readString(PICTURE), drawn, "if it should look so, update it: -Ddocs.update=true");
  }

  private static String draw() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    int first = lines.indexOf("  public static double objective(");
    int end = lines.subList(first, lines.size()).indexOf("  }") + first;
    // The lines above are left empty, so that each line keeps its number.
    String method = "\n".repeat(first - 1) + String.join("\n", lines.subList(first, end + 1));
    PrimalMethod lowered = Subject.of(method).lowered("objective").method();
    List<Parameter> parameters =
        lowered.parameters().stream()
            .map(p -> p.marked(Set.of("w1", "w2").contains(p.name()), false))
            .toList();
    PrimalMethod asked = lowered.withParameters(parameters);
    return GraphPicture.of(asked, ActivityAnalysis.of(asked, ArrayObjects.of(asked)));
  }
}
