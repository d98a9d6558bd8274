package dev.adjoint.site;

import java.util.Set;

/** Which files can be shown as text. */
final class Sources {
  private static final Set<String> BINARY =
      Set.of("gz", "jar", "zip", "class", "png", "jpg", "gif");

  private Sources() {}

  static boolean isText(String path) {
    return !BINARY.contains(path.substring(path.lastIndexOf('.') + 1));
  }
}
