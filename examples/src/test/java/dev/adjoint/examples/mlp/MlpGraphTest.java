package dev.adjoint.examples.mlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MlpGraphTest {
  @Test
  void thePictureInTheDocumentationIsTheOneThatIsDrawn() throws IOException {
    Path picture = Path.of("..", "docs", "pictures", "mlp-graph.svg");
    assertEquals(Files.readString(picture), MlpGraph.svg());
  }
}
