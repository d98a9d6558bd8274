package dev.adjoint.processor.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the pages of a report say, and what becomes of them. */
class PagesTest {
  private static final String PAGE = "demo.Demo.f.html";

  @TempDir Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  private static String text(Document page, String id) {
    return CompiledReport.byId(page, id).getTextContent();
  }

  /** The cells of the row of a table that begins with some text. */
  private static List<String> row(Document page, String part, String first) {
    NodeList rows = CompiledReport.byId(page, part).getElementsByTagName("tr");
    for (int k = 0; k < rows.getLength(); k++) {
      NodeList cells = rows.item(k).getChildNodes();
      List<String> texts =
          IntStream.range(0, cells.getLength())
              .mapToObj(cell -> cells.item(cell).getTextContent())
              .toList();
      if (texts.get(0).equals(first)) {
        return texts;
      }
    }
    throw new AssertionError("no row " + first + " in " + text(page, part));
  }

  @Test
  void theActivityOfVariablesIsExplained() {
    Document page =
        CompiledReport.ofMembers(
                site(),
                "@Differentiable(wrt = {\"x\", \"z\"})",
                "static double f(double x, double y, double z, int n) {",
                "  double a = x * y;",
                "  double b = y * 2.0;",
                "  double c = z + x;",
                "  double d = n;",
                "  return a + b + d;",
                "}")
            .page(PAGE);
    assertEquals(
        List.of("x", "double", "active", "an input, and the result depends on it", "L5"),
        row(page, "variables", "x"));
    assertEquals("not differentiated by it", row(page, "variables", "y").get(3));
    assertEquals("an input that the result does not depend on", row(page, "variables", "z").get(3));
    assertEquals("its type has no derivative", row(page, "variables", "n").get(3));
    assertEquals(
        List.of("a", "double", "active", "depends on x, and the result depends on it", "L6"),
        row(page, "variables", "a"));
    assertEquals("passive", row(page, "variables", "b").get(2));
    assertEquals(
        "does not depend on what is differentiated by", row(page, "variables", "b").get(3));
    assertEquals(
        "depends on x and z, but does not influence the result",
        row(page, "variables", "c").get(3));
  }

  @Test
  void numbersInRecordsAreCalledAsInTheSource() {
    Document page =
        CompiledReport.ofMembers(
                site(),
                "record Point(double x, double y) {}",
                "record Line(Point from, Point to) {}",
                "@Differentiable static double f(Line line) {",
                "  Point p = line.from();",
                "  return p.x() * line.to().y();",
                "}")
            .page(PAGE);
    assertEquals("in parts", row(page, "variables", "line").get(2));
    assertEquals("active", row(page, "variables", "line.from.x").get(2));
    assertEquals("passive", row(page, "variables", "line.to.x").get(2));
  }

  @Test
  void whatIsStoredHasItsReasonAndItsBytes() {
    Document page =
        CompiledReport.ofMembers(
                site(),
                "@Differentiable static double f(double[] w, double x) {",
                "  double s = x;",
                "  for (int i = 0; i < w.length; i++) {",
                "    s = Math.sin(s) * w[i];",
                "  }",
                "  return s;",
                "}")
            .page(PAGE);
    String storage = text(page, "storage");
    assertTrue(storage.contains("8 · w.length bytes"), storage);
    assertTrue(storage.contains("the reverse sweep is a loop of its own"), storage);
    assertEquals("L6", row(page, "storage", "L6").get(0));
  }

  @Test
  void sourceTextIsEscapedEverywhere() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "/** <b>not bold</b> */",
            "@SuppressWarnings(\"</script><script>alert(1)</script>\")",
            "@Differentiable static double f(double x) {",
            "  boolean less = x < 1.0 && x > 0.0; // a < b & \"c\" </code>",
            "  String s = \"<img src=x onerror=alert(1)> \\u0007 \uD83D\uDE00\";",
            "  return less ? x * s.length() : 0.0;",
            "}");
    Document page = report.page(PAGE);
    assertTrue(text(page, "source").contains("x < 1.0 && x > 0.0; // a < b & \"c\" </code>"));
    assertTrue(text(page, "source").contains("\uD83D\uDE00"));
    assertEquals(1, page.getElementsByTagName("script").getLength());
    assertEquals(0, page.getElementsByTagName("img").getLength());
  }

  @Test
  void charactersThatXmlCannotHaveAreReplaced() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", Html.escape("a\u0007b\uD800c\uFFFE"));
    assertEquals("&lt;a href=&quot;&amp;&#39;&gt;\t\n", Html.escape("<a href=\"&'>\t\n"));
  }

  @Test
  void namesMayBeUnicodeAndDifferInCaseOnly() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "@Differentiable static double größe(double α) { double 数 = α * α; return 数; }",
            "@Differentiable static double g(double x) { return x; }",
            "@Differentiable static double G(double x) { return x; }",
            "@Differentiable(name = \"h\") static double g(double x, double y) { return x; }");
    assertEquals(
        Set.of(
            "demo.Demo.gr-f6-dfe.html",
            "demo.Demo.g.html",
            "demo.Demo.G-2.html",
            "demo.Demo.g-3.html",
            "index.html",
            "pages.txt",
            "report.css",
            "report.js"),
        report.files().keySet());
    assertTrue(
        text(report.page("demo.Demo.gr-f6-dfe.html"), "source").contains("double 数 = α * α"));
    assertTrue(text(report.page("index.html"), "methods").contains("größe(double α)"));
    assertTrue(text(report.page("demo.Demo.g-3.html"), "gradient").contains("HGradient"));
  }

  @Test
  void warningsAreOnThePageAndInTheIndex() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "@Differentiable static double f(double x) {",
            "  return Math.floor(x) + x;",
            "}",
            "@SuppressWarnings(\"adjoint\")",
            "@Differentiable static double quiet(double x) {",
            "  return Math.rint(x) + x;",
            "}");
    assertTrue(report.compilation().errors().isEmpty());
    String messages = text(report.page(PAGE), "messages");
    assertTrue(messages.contains("warning L5 [AD8002] the derivative ends here"), messages);
    assertTrue(text(report.page("demo.Demo.quiet.html"), "messages").contains("silenced L9"));
    String index = text(report.page("index.html"), "messages");
    assertTrue(index.contains("warningDemo.java:5f[AD8002]"), index);
    assertTrue(index.contains("silencedDemo.java:9quiet[AD8002]"), index);
  }

  @Test
  void aWarningInASharedHelperIsOnEachPage() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "static double step(double x) { return Math.floor(x) + x; }",
            "@Differentiable static double f(double x) { return step(x); }",
            "@Differentiable static double g(double x) { return step(x) * x; }");
    assertEquals(1, report.compilation().warnings().size());
    assertTrue(text(report.page(PAGE), "messages").contains("[AD8002]"));
    assertTrue(text(report.page("demo.Demo.g.html"), "messages").contains("[AD8002]"));
  }

  @Test
  void refusedMethodsHavePagesWithTheReasonAndNoCompanions() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "@Differentiable static double f(double x) {",
            "  synchronized (\"lock\") { return x; }",
            "}",
            "@Differentiable private static double hidden(double x) { return x; }",
            "@Differentiable static double good(double x) { return x * x; }");
    assertEquals(2, report.compilation().errors().size());
    Document page = report.page(PAGE);
    assertTrue(text(page, "messages").contains("refused L5 [AD2002]"), text(page, "messages"));
    assertTrue(text(page, "source").contains("synchronized"));
    assertFalse(
        CompiledReport.with(page, "id").stream()
            .anyMatch(element -> element.getAttribute("id").equals("companions")));
    assertTrue(text(report.page("demo.Demo.hidden.html"), "messages").contains("refused L7"));
    String index = text(report.page("index.html"), "methods");
    assertTrue(index.contains("f(double x)3–refused"), index);
    assertTrue(index.contains("good(double x)gradient, vjp, tangent1"), index);
    assertTrue(text(report.page("demo.Demo.good.html"), "gradient").contains("2.0 * x"));
  }

  @Test
  void pagesAreTheSameOnEachRun() {
    String[] members = {
      "record P(double x, double[] y) {}",
      "@Differentiable static double f(P p) { return p.x() * p.y()[0] * g(p.x()); }",
      "@Differentiable static double g(double x) { return Math.floor(x) + x * x; }"
    };
    Map<String, String> first = CompiledReport.ofMembers(folder.resolve("first"), members).files();
    Map<String, String> second =
        CompiledReport.ofMembers(folder.resolve("second"), members).files();
    assertEquals(first, second);
  }

  @Test
  void pagesOfAnEarlierCompileGoAndNothingElseDoes() throws IOException {
    CompiledReport.ofMembers(site(), "@Differentiable static double old(double x) { return x; }");
    Path notes = Files.writeString(site().resolve("notes.html"), "mine");
    Path outside = Files.writeString(folder.resolve("outside.html"), "mine");
    Files.writeString(
        site().resolve("pages.txt"), "demo.Demo.old.html\n../outside.html\n" + outside + "\n");
    CompiledReport report =
        CompiledReport.ofMembers(site(), "@Differentiable static double f(double x) { return x; }");
    assertEquals(
        Set.of(PAGE, "index.html", "notes.html", "pages.txt", "report.css", "report.js"),
        report.files().keySet());
    assertTrue(Files.exists(notes));
    assertTrue(Files.exists(outside));
  }

  @Test
  void aMethodThatWaitsForALaterRoundIsThereOnce() {
    CompiledReport report =
        CompiledReport.ofMembers(
            site(),
            "@Differentiable static double f(double x) { return x * DemoLate.OF; }",
            "@Differentiable static double g(double x) { return Math.floor(x) * x; }");
    assertTrue(text(report.page(PAGE), "messages").contains("refused L4 [AD4"));
    String index = text(report.page("index.html"), "methods");
    assertEquals(index.indexOf("f(double x)"), index.lastIndexOf("f(double x)"));
    String messages = text(report.page("demo.Demo.g.html"), "messages");
    assertEquals(messages.indexOf("[AD8002]"), messages.lastIndexOf("[AD8002]"));
  }

  @Test
  void aCompileWithoutAnnotatedMethodsLeavesTheReportAlone() {
    CompiledReport.ofMembers(site(), "@Differentiable static double f(double x) { return x; }");
    CompiledReport report = CompiledReport.ofMembers(site(), "static int g() { return 1; }");
    assertTrue(report.files().containsKey(PAGE));
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneWarning() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    CompiledReport report =
        CompiledReport.ofMembers(
            file, "@Differentiable static double f(double x) { return x * x; }");
    assertTrue(report.compilation().errors().isEmpty());
    assertEquals(1, report.compilation().warnings().size());
    String message = report.compilation().warnings().get(0).getMessage(null);
    assertTrue(message.startsWith("[AD9004] the report could not be written into "), message);
    assertFalse(message.contains("Exception"), message);
    assertTrue(
        report.compilation().generatedSourceFiles().stream()
            .anyMatch(source -> source.getName().endsWith("DemoAdjoint.java")));
  }
}
