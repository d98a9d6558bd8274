package dev.adjoint.processor.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How source is marked up. */
class JavaTokensTest {
  private static void assertHtml(String expected, String... lines) {
    assertEquals(expected, String.join("|", JavaTokens.html(List.of(lines))));
  }

  @Test
  void tokensAreMarkedByKind() {
    assertHtml(
        "<span class=\"keyword\">double</span> x = <span class=\"number\">1.5e-3</span>"
            + "-<span class=\"number\">0x1p-2</span>; <span class=\"comment\">// &lt;b&gt;</span>",
        "double x = 1.5e-3-0x1p-2; // <b>");
    assertHtml(
        "<span class=\"annotation\">@Differentiable</span>(name = "
            + "<span class=\"string\">&quot;a\\&quot;// b&quot;</span>)",
        "@Differentiable(name = \"a\\\"// b\")");
    assertHtml("<span class=\"string\">&#39;&quot;&#39;</span> + y1", "'\"' + y1");
  }

  @Test
  void tokensOfSeveralLinesAreMarkedInEach() {
    assertHtml(
        "<span class=\"comment\">/* a</span>|<span class=\"comment\">b */</span> c",
        "/* a",
        "b */ c");
    assertHtml(
        "<span class=\"string\">&quot;&quot;&quot;</span>"
            + "|<span class=\"string\">  // \\&quot;&quot;&quot;</span>"
            + "|<span class=\"string\">  &quot;&quot;&quot;</span>;",
        "\"\"\"",
        "  // \\\"\"\"",
        "  \"\"\";");
  }

  @Test
  void whatIsNotJavaIsKeptToo() {
    assertHtml("<span class=\"string\">&quot;open</span>|x", "\"open", "x");
    assertHtml("<span class=\"comment\">/* open</span>", "/* open");
    assertHtml("<span class=\"string\">&quot;\\</span>", "\"\\");
    assertHtml("@ # \uD83D\uDE00||", "@ # \uD83D\uDE00", "", "");
  }
}
