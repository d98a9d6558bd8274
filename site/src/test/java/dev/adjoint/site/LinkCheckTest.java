package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads nowhere is named with file and line; what is well is not. */
class LinkCheckTest {
  @TempDir Path root;

  @Test
  void aSoundRepositoryHasNoFaults() throws IOException {
    Sample sample =
        new Sample(root)
            .file("docs/pictures/p.svg", "<svg/>")
            .file("code/A.java", "class A {\n}\n")
            .file("code/B.java", "class B {}\n")
            .file(
                "docs/a.md",
                """
                # A

                ## Two words, `code`

                [here](#two-words-code) [up](../README.md#front) [code](../code/A.java#L2)
                [folder](../code) ![picture](pictures/p.svg) [out](https://example.org/x#y)

                <!-- a comment -->
                """)
            .file("docs/README.md", "# Pages\n\n* [front](../README.md)\n* [a](a.md)\n");
    assertEquals(List.of(), sample.faults());
  }

  @Test
  void whatIsDeadIsNamedWithItsLine() throws IOException {
    Sample sample =
        new Sample(root)
            .file("code/A.java", "class A {\n}\n")
            .file("docs/target/T.java", "class T {}\n")
            .file(
                "docs/README.md",
                """
                # Pages

                [no file](missing.md)
                Some text, then [no heading](../README.md#nowhere).

                | table |
                | --- |
                | [no anchor here](#gone) |

                * item
                  [no line](../code/A.java#L3)

                [outside](../../x.md)
                [what builds make](target/T.java)
                [a script](javascript:x)
                ![far](https://example.org/p.png)
                """);
    assertEquals(
        List.of(
            "docs/README.md:3: there is no file docs/missing.md (missing.md)",
            "docs/README.md:4: there is no heading #nowhere in README.md",
            "docs/README.md:8: there is no heading #gone in docs/README.md",
            "docs/README.md:11: there is no line #L3 in code/A.java",
            "docs/README.md:13: leads out of the repository: ../../x.md",
            "docs/README.md:14: there is no file docs/target/T.java (target/T.java)",
            "docs/README.md:15: not an address that a reader can follow: javascript:x",
            "docs/README.md:16: a picture that is not in the repository: https://example.org/p.png"),
        sample.faults());
  }

  @Test
  void pagesAreReachedHaveOneTitleAndNoRawHtml() throws IOException {
    Sample sample =
        new Sample(root)
            .file("docs/lonely.md", "# Lonely\n\n[itself](lonely.md)\n\n# Again\n")
            .file("docs/a.md", "text\n\n<div onclick=\"x\">\nhidden\n</div>\n\na <b>word</b>\n")
            .file("docs/README.md", "# Pages\n\n* [front](../README.md)\n* [a](a.md)\n");
    assertEquals(
        List.of(
            "docs/a.md:1: a page without a title",
            "docs/a.md:3: raw HTML, which is not shown: <div onclick=\"x\">",
            "docs/a.md:7: raw HTML, which is not shown: <b>",
            "docs/a.md:7: raw HTML, which is not shown: </b>",
            "docs/lonely.md:1: no page leads here",
            "docs/lonely.md:5: a second title"),
        sample.faults());
  }
}
