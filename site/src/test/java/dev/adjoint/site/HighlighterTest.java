package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Highlighting adds spans, and neither takes nor changes a character. */
class HighlighterTest {
  private static final String TEXT =
      """
      /* a <b> "c"
       */ @Override public int f2(double x) { return (int) 1e-3 + 'c' + "// \\" no"; } // end
      <a b="c & d">text</a> <!-- x
      y --> $HOME ${x} # sh --flag 'single' "un
      mvn -q test
      """;

  @ParameterizedTest
  @EnumSource
  void theTextStaysTheSame(Language language) {
    String html = Highlighter.highlight(TEXT, language);
    String text =
        html.replaceAll("<span class=\"[a-z]+\">|</span>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    assertEquals(TEXT, text);
    html.lines()
        .forEach(line -> assertEquals(count(line, "<span"), count(line, "</span>"), () -> line));
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length;
  }

  @Test
  void javaIsColoured() {
    assertEquals(
        "<span class=\"annotation\">@A</span> <span class=\"keyword\">int</span> newer = "
            + "<span class=\"number\">0x1F</span> + <span class=\"type\">Math</span>.sin("
            + "<span class=\"number\">1.5e-3f</span>);"
            + " <span class=\"comment\">// &quot;x&quot;</span>",
        Highlighter.highlight("@A int newer = 0x1F + Math.sin(1.5e-3f); // \"x\"", Language.JAVA));
  }

  @Test
  void linesOfSourcesHaveNumbers() {
    String html = SourceRenderer.file("A.java", "/* one\ntwo */\n");
    assertTrue(html.contains("id=\"L2\""), html);
    assertTrue(html.contains("<span class=\"comment\">two */</span></span>\n</code>"), html);
  }
}
