package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.site.Navigation.Entry;
import dev.adjoint.site.Navigation.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of the index become groups, in the order in which the pages are read. */
class NavigationTest {
  @TempDir Path root;

  @Test
  void groupsEntriesAndOrder() throws IOException {
    Library library =
        new Sample(root)
            .file("docs/a.md", "# The first\n")
            .file("docs/d/README.md", "# Messages\n\n[y](Y.md) [x](X.md) [a](../a.md)\n")
            .file("docs/d/X.md", "# X\n")
            .file("docs/d/Y.md", "# Y\n")
            .file("docs/z.md", "# Last\n")
            .file(
                "docs/README.md",
                """
                # Pages

                For users, with all there is; in order:

                * [a.md](a.md): see [z](z.md)
                  * [Every message](d/README.md)

                ## Others

                All of them:

                * nothing
                * [z.md](z.md)
                """)
            .library();
    Navigation navigation = Navigation.of(library);
    assertEquals(
        List.of(
            new Group(
                "For users",
                List.of(
                    new Entry("docs/a.md", "The first"),
                    new Entry("docs/d/README.md", "Every message"))),
            new Group("Others", List.of(new Entry("docs/z.md", "Last")))),
        navigation.groups());
    assertEquals(
        List.of("docs/a.md", "docs/d/README.md", "docs/d/Y.md", "docs/d/X.md", "docs/z.md"),
        navigation.sequence());
    assertEquals(Optional.of("docs/d/X.md"), navigation.before("docs/z.md"));
    assertEquals(Optional.empty(), navigation.after("docs/z.md"));
    assertEquals("Every message", navigation.entryOf("docs/d/X.md").orElseThrow().label());
  }
}
