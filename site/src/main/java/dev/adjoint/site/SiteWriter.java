package dev.adjoint.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the site into a folder, which holds nothing else afterwards. */
final class SiteWriter {
  private static final String SEARCH = "search-index.js";
  private static final List<String> ASSETS = List.of("site.css", "site.js", "theme.js");

  private final Library library;
  private final Path output;
  private final Surroundings surroundings;
  private int files;

  private SiteWriter(Library library, Path output) throws IOException {
    this.library = library;
    this.output = output;
    this.surroundings = new Surroundings(library);
  }

  /** The number of files written. */
  static int write(Library library, Path output) throws IOException {
    clear(output);
    SiteWriter writer = new SiteWriter(library, output);
    writer.assets();
    writer.pages();
    writer.sources();
    return writer.files;
  }

  /** Only a folder that holds a site, or nothing, is cleared. */
  private static void clear(Path output) throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> walk = Files.walk(output)) {
      old = walk.sorted(Comparator.reverseOrder()).toList();
    }
    if (old.size() > 1 && !Files.exists(output.resolve(SEARCH))) {
      throw new IOException(output + " is not empty and is no site");
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  private void assets() throws IOException {
    for (String asset : ASSETS) {
      write("assets/" + asset, Template.resource(asset));
    }
    write(SEARCH, SearchIndex.script(library));
    for (String picture : library.pictures()) {
      write(picture, library.repository().bytes(picture));
    }
  }

  private void pages() throws IOException {
    for (Page page : library.pages().values()) {
      String body = BodyRenderer.render(library, page);
      write(Addresses.ofPage(page.path()), surroundings.ofPage(page, body));
    }
  }

  private void sources() throws IOException {
    for (String path : library.sources()) {
      String address = Addresses.ofSource(path);
      String body = SourceRenderer.file(path, library.repository().text(path));
      write(address, surroundings.ofSource(path, address, body));
    }
    for (String path : library.folders()) {
      String address = Addresses.ofFolder(path);
      String body = SourceRenderer.folder(path, library.repository().files(path));
      write(address, surroundings.ofSource(path, address, body));
    }
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = output.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    files++;
  }
}
