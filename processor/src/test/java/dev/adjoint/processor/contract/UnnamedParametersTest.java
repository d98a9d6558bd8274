package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas in a library that was compiled without the names of parameters. */
class UnnamedParametersTest {
  @TempDir Path temporary;

  @Test
  void theMessageSaysHowToCompileTheLibrary() throws IOException, URISyntaxException {
    String library =
        """
        import dev.adjoint.*;

        public interface Rules {
          static double square(double x) { return x * x; }

          @DerivativeOf(type = Rules.class, method = "square")
          @Partial(of = "x", is = "2 * x")
          double squareRule(double x);
        }
        """;
    String client =
        """
        import dev.adjoint.*;

        public final class Client {
          @UseRules(Rules.class)
          @Differentiable
          static double f(double x) { return Rules.square(x); }
        }
        """;
    assertEquals(List.of(), compile("with", library, "-parameters"));
    assertEquals(List.of(), compile("client", client, "-classpath", path("with")));
    assertEquals(List.of(), compile("without", library));
    List<String> said = compile("refused", client, "-classpath", path("without"));
    assertTrue(
        said.get(0).contains("it has arg0, since its class file was compiled without -parameters"),
        said.toString());
  }

  private String path(String library) throws URISyntaxException {
    return ContractCompiler.runtime() + File.pathSeparator + temporary.resolve(library);
  }

  private List<String> compile(String name, String source, String... options)
      throws IOException, URISyntaxException {
    Path sources = Files.createDirectory(temporary.resolve(name + "-sources"));
    String type = source.contains("class Client") ? "Client" : "Rules";
    Files.writeString(sources.resolve(type + ".java"), source);
    Path classes = Files.createDirectory(temporary.resolve(name));
    return new ContractCompiler(classes).differentiate(sources, options);
  }
}
