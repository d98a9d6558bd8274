package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each option that says more than which companions to show. */
class OptionsTest {
  @TempDir private Path folder;

  @Test
  void helpFitsAScreen() {
    Command help = Command.run("--help");
    assertEquals(ExitCode.FINE, help.code());
    List<String> lines = help.out().lines().toList();
    assertTrue(lines.size() <= 24, lines.size() + " lines");
    lines.forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void helpNamesEachOption() {
    String help = Command.run("--help").out();
    List<String> names =
        new CommandLine(new AdjointCommand(null))
            .getCommandSpec().options().stream().map(option -> option.longestName()).toList();
    assertTrue(names.size() >= 12, names.toString());
    names.forEach(name -> assertTrue(help.contains(name), name));
  }

  @Test
  void version() {
    Command version = Command.run("--version");
    assertEquals(ExitCode.FINE, version.code());
    assertTrue(
        version.out().matches("Adjoint \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?, on Java .*\n"),
        version.out());
  }

  @Test
  void explain() {
    Command page = Command.run("--explain", "ad5002");
    assertEquals(ExitCode.FINE, page.code());
    assertTrue(page.out().startsWith("# AD5002: "), page.out());
  }

  @Test
  void dumpOfAStage() {
    String model = Sources.model(folder);
    Command flat = Command.run("--dump=flat", "--method=f", model);
    assertEquals("", flat.err());
    assertTrue(flat.out().startsWith("// ---- demo.Model.f: flat ----\nprimal f("), flat.out());
    assertFalse(flat.out().contains("scaled"), flat.out());
    Command all = Command.run("--dump", "flat", model);
    assertTrue(all.out().contains("// ---- demo.Model.scaled: flat ----\n"), all.out());
  }

  @Test
  void dumpOfCompanions() {
    String model = Sources.model(folder);
    Command all = Command.run("--dump=simplified", "--method=f", model);
    Command tangent = Command.run("--dump=simplified", "--method=f", "--mode=tangent", model);
    assertTrue(all.out().contains(": fVjp-simplified ----\n"), all.out());
    assertFalse(tangent.out().contains("fVjp"), tangent.out());
    assertTrue(tangent.out().contains("xDot"), tangent.out());
    assertTrue(Command.run("--dump=sizes", model).out().contains("\nfVjp "));
    Command reversal = Command.run("--dump=reversal", "--mode=tangent", model);
    assertEquals("the stage reversal has nothing to show here\n", reversal.err());
  }

  @Test
  void eachStageOfTheCompilerIsKnown() {
    String source =
        """
        class Loop {
          @dev.adjoint.Differentiable(modes = {dev.adjoint.Mode.ADJOINT, dev.adjoint.Mode.HESSIAN})
          static double f(double[] x) {
            double p = 1;
            for (double each : x) {
              p = p * each + Math.exp(p);
            }
            return p;
          }
        }
        """;
    String file = Sources.write(folder, "Loop.java", source);
    for (String stage : StageDump.STAGES) {
      Command command = Command.run("--dump", stage, file);
      assertEquals("", command.err());
      assertFalse(command.out().isEmpty(), stage);
    }
    // An unknown stage lists those that the compiler wrote, too: none of them is new.
    String listed = Command.run("--dump=none", file).err();
    assertTrue(listed.endsWith("stages: " + String.join(", ", StageDump.STAGES) + "\n"), listed);
  }

  @Test
  void report() throws IOException {
    Path pages = folder.resolve("pages");
    Command command = Command.run("--report", pages.toString(), Sources.model(folder));
    assertEquals("report: " + pages.resolve("index.html") + "\n", command.err());
    assertEquals("", command.out());
    assertTrue(Files.readString(pages.resolve("index.html")).contains("scaled"));
  }

  @Test
  void classPath() {
    Path classes = folder.resolve("classes");
    String other = "package other; public class Other { public int n = 2; }";
    String file = Sources.write(folder, "elsewhere/other/Other.java", other);
    classes.toFile().mkdir();
    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file);
    String source =
        """
        class A {
          @dev.adjoint.Differentiable
          static double f(double x, other.Other o) { return x * o.n; }
        }
        """;
    String named = Sources.write(folder, "A.java", source);
    assertEquals(ExitCode.REFUSED, Command.run(named).code());
    for (String option : List.of("-cp", "-classpath", "--class-path")) {
      Command command = Command.run(option, classes.toString(), named);
      assertEquals(ExitCode.FINE, command.code(), command.err());
    }
  }

  @Test
  void release() {
    String source =
        """
        class A {
          @dev.adjoint.Differentiable static double f(double x) { return x * x; }
        }
        """;
    String file = Sources.write(folder, "A.java", source);
    assertEquals(ExitCode.FINE, Command.run("--release", "17", file).code());
    Command old = Command.run("--release", "8", file);
    assertEquals(ExitCode.REFUSED, old.code(), old.err());
    assertTrue(old.err().contains("the source level is 8"), old.err());
  }

  @Test
  void optionsOfTheProcessor() {
    String model = Sources.model(folder);
    Command checked = Command.run("-Aadjoint.check=nan", "-Aadjoint.debug", model);
    assertEquals(ExitCode.FINE, checked.code());
    assertTrue(checked.out().contains("Finite"), checked.out());
    assertNotEquals(Command.run(model).out(), checked.out());
  }

  @Test
  void colours() {
    String model = Sources.model(folder);
    String plain = Command.run(model).out();
    assertFalse(plain.contains("\u001b"));
    String coloured = Command.run("--color=always", model).out();
    assertTrue(coloured.contains("\u001b[1mpublic\u001b[0m"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[\\d;]*m", ""));
    assertEquals(plain, Command.onTerminal("--color=never", model).out());
    if (System.getenv("NO_COLOR") == null) {
      assertEquals(coloured, Command.onTerminal(model).out());
    }
  }

  @Test
  void coloursOfMessages() {
    String file = Sources.write(folder, "A.java", "class A { double f(double x) { return y; } }");
    Command command = Command.run("--color=always", "--method=f", file);
    assertTrue(command.err().contains(":1: \u001b[1;31merror:\u001b[0m "), command.err());
  }

  @Test
  void nothingIsWrittenBesides() throws IOException {
    String model = Sources.model(folder);
    List<Path> before = tree();
    Command.run("--mode=hessian", "--dump=flat", model);
    assertEquals(before, tree());
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
