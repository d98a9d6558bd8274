package dev.adjoint.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The folder in which the other classes of a project are, below their packages. */
final class SourceRoot {
  private SourceRoot() {}

  /** The folder above those of the package, if the file is in such folders. */
  static Optional<Path> of(SourceFile file, String packageName) {
    if (file.path().isEmpty()) {
      return Optional.empty();
    }
    Path folder = file.path().get().toAbsolutePath().normalize().getParent();
    if (packageName.isEmpty()) {
      return Optional.of(folder);
    }
    Path inPackage = Path.of(packageName.replace('.', '/'));
    if (!folder.endsWith(inPackage)) {
      return Optional.empty();
    }
    Path root = folder;
    for (int i = 0; i < inPackage.getNameCount(); i++) {
      root = root.getParent();
    }
    return Optional.of(root);
  }
}
