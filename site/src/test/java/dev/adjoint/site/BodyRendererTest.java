package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links are those of the site, codes lead to their pages, and text stays text. */
class BodyRendererTest {
  @TempDir Path root;

  @Test
  void linksLeadToTheFilesOfTheSite() throws IOException {
    String html =
        new Sample(root)
            .file("code/A.java", "class A {}\n")
            .file("code/deep/README.md", "# Deep\n")
            .file("docs/p.svg", "<svg/>")
            .file(
                "docs/README.md",
                "# Pages\n\n[f](../README.md#front) [s](../code/A.java#L1) [d](../code/deep)"
                    + " [c](../code) ![p](p.svg) [o](https://example.org/?a=1&b=2)\n")
            .html("docs/README.md");
    assertContains(html, "<a href=\"../index.html#front\">f</a>");
    assertContains(html, "<a href=\"../code/A.java.html#L1\">s</a>");
    assertContains(html, "<a href=\"../code/deep/index.html\">d</a>");
    assertContains(html, "<a href=\"../code/index.html\">c</a>");
    assertContains(html, "<img src=\"p.svg\" alt=\"p\"");
    assertContains(html, "href=\"https://example.org/?a=1&amp;b=2\"");
  }

  @Test
  void codesOfMessagesLeadToTheirPages() throws IOException {
    Sample sample =
        new Sample(root)
            .file("docs/diagnostics/AD1001.md", "# AD1001: x\n\nAD1001, unlike AD1002\n")
            .file(
                "docs/README.md",
                """
                # AD1001 and others

                AD1001, `AD1001`, AD1002, XAD1001, [see AD1001](../README.md)

                ```text
                [AD1001] a <message>
                ```

                ```java
                // AD1001
                ```
                """);
    String link = "<a href=\"diagnostics/AD1001.html\">AD1001</a>";
    String html = sample.html("docs/README.md");
    assertContains(
        html,
        "<p>"
            + link
            + ", <code>"
            + link
            + "</code>, AD1002, XAD1001, <a href=\"../index.html\">see AD1001</a></p>");
    assertContains(html, "<span class=\"message\">[" + link + "] a &lt;message&gt;</span>");
    assertContains(html, "<span class=\"comment\">// AD1001</span>");
    assertContains(html, "<h1 id=\"ad1001-and-others\">AD1001 and others</h1>");
    assertFalse(sample.html("docs/diagnostics/AD1001.md").contains("<a"));
  }

  @Test
  void textIsEscapedEverywhere() throws IOException {
    String html =
        new Sample(root)
            .file(
                "docs/README.md",
                """
                # Lists & `Map<K>`

                a < b && `c > "d"` <!-- hidden --> end

                | `x<y` |
                | --- |
                | a\\|b & c |

                ```java
                List<String> s = "<script>";
                ```

                ```a"b<c
                </code></pre><script>
                ```
                """)
            .html("docs/README.md");
    assertContains(html, "<h1 id=\"lists--mapk\">Lists &amp; <code>Map&lt;K&gt;</code></h1>");
    assertContains(html, "<p>a &lt; b &amp;&amp; <code>c &gt; &quot;d&quot;</code>  end</p>");
    assertContains(html, "<th><code>x&lt;y</code></th>");
    assertContains(html, "<td>a|b &amp; c</td>");
    assertContains(html, "<span class=\"string\">&quot;&lt;script&gt;&quot;</span>");
    assertContains(html, "class=\"language-a&quot;b&lt;c\"");
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("hidden"), html);
  }

  @Test
  void headingsOfTheSameNameGetNumbers() {
    Anchors anchors = new Anchors();
    assertEquals("why", anchors.next("Why"));
    assertEquals("why-1", anchors.next("Why?"));
    assertEquals("über-x_1--2-b", anchors.next("Über x_1 – 2-b"));
  }

  private static void assertContains(String html, String part) {
    assertTrue(html.contains(part), () -> part + "\nis not in\n" + html);
  }
}
