package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One entry for each section, as a script that holds whatever the pages say. */
class SearchIndexTest {
  @TempDir Path root;

  @Test
  void sectionsAndEscapes() throws IOException {
    Library library =
        new Sample(root)
            .file("README.md", "# Front\n\nSee **this**, [pages](docs/README.md).\n\n* a\n* b\n")
            .file(
                "docs/README.md",
                "# Pages\n\n## A \"b\"\n\n| c | d |\n| --- | --- |\n| `e` | f\\\\g |\n\n"
                    + "```\n</script>\n```\n")
            .library();
    assertEquals(
        """
        window.searchIndex = [
        ["index.html","Front","","See this, pages. a b"],
        ["docs/index.html","Pages","",""],
        ["docs/index.html#a-b","Pages","A \\"b\\"","c d e f\\\\g \\u003c/script>"]
        ];
        """,
        SearchIndex.script(library));
  }
}
