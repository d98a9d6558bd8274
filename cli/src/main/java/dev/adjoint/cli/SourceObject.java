package dev.adjoint.cli;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A text that {@code javac} reads as if it were a file. */
final class SourceObject extends SimpleJavaFileObject {
  private final String name;
  private final String text;
  private final boolean anyName;

  private SourceObject(URI uri, String name, String text, boolean anyName) {
    super(uri, Kind.SOURCE);
    this.name = name;
    this.text = text;
    this.anyName = anyName;
  }

  /** A file with another text than its own. */
  static SourceObject of(SourceFile file, String text) {
    URI uri = file.path().map(Path::toUri).orElse(URI.create("string:///stdin.java"));
    return new SourceObject(uri, file.name(), text, file.path().isEmpty());
  }

  /** A text that is no file. */
  static SourceObject of(String name, String text) {
    return new SourceObject(URI.create("string:///" + name), name, text, true);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    // Nor is a file of any name the descriptor of a module, for which javac asks as well.
    return anyName && !simpleName.contains("-") || super.isNameCompatible(simpleName, kind);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
