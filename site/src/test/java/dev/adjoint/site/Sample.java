package dev.adjoint.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small repository made for one test. */
final class Sample {
  private final Path root;

  Sample(Path root) throws IOException {
    this.root = root;
    file("README.md", "# Front\n\n[pages](docs/README.md)\n");
    file("docs/README.md", "# Pages\n\n## Use\n\n* [front](../README.md)\n");
  }

  Sample file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Library library() throws IOException {
    return Library.read(new Repository(root));
  }

  List<String> faults() throws IOException {
    return LinkCheck.faults(library()).stream().map(Fault::toString).toList();
  }

  /** The HTML of a page, without its surroundings. */
  String html(String path) throws IOException {
    Library library = library();
    return BodyRenderer.render(library, library.pages().get(path));
  }
}
