package dev.adjoint.site;

import dev.adjoint.site.Target.Nowhere;
import dev.adjoint.site.Target.Outside;
import dev.adjoint.site.Target.ToFolder;
import dev.adjoint.site.Target.ToPage;
import dev.adjoint.site.Target.ToPicture;
import dev.adjoint.site.Target.ToSource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what the destinations of links mean. Anchors are checked by {@link LinkCheck}. */
final class Targets {
  private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?|mailto):.+");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  private static final List<String> PICTURES = List.of(".svg", ".png", ".jpg", ".jpeg", ".gif");

  private final Repository repository;

  Targets(Repository repository) {
    this.repository = repository;
  }

  /** What {@code destination}, written in the page at {@code path}, leads to. */
  Target of(String path, String destination) {
    if (OUTSIDE.matcher(destination).matches()) {
      return new Outside(destination);
    }
    if (SCHEME.matcher(destination).matches() || destination.startsWith("/")) {
      return new Nowhere("not an address that a reader can follow: " + destination);
    }
    int hash = destination.indexOf('#');
    String file = hash < 0 ? destination : destination.substring(0, hash);
    String anchor = hash < 0 ? "" : decoded(destination.substring(hash + 1));
    if (file.isEmpty()) {
      return new ToPage(path, anchor);
    }
    Optional<String> named = repository.resolve(path, decoded(file));
    if (named.isEmpty()) {
      return new Nowhere("leads out of the repository: " + destination);
    }
    return inRepository(named.get(), anchor, destination);
  }

  private Target inRepository(String path, String anchor, String destination) {
    if (repository.isFolder(path)) {
      String readme = path.isEmpty() ? "README.md" : path + "/README.md";
      return repository.isFile(readme) ? new ToPage(readme, anchor) : new ToFolder(path);
    }
    if (!repository.isFile(path)) {
      return new Nowhere("there is no file " + path + " (" + destination + ")");
    }
    if (path.endsWith(".md")) {
      return new ToPage(path, anchor);
    }
    return isPicture(path) ? new ToPicture(path) : new ToSource(path, anchor);
  }

  static boolean isPicture(String path) {
    return PICTURES.stream().anyMatch(path::endsWith);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
