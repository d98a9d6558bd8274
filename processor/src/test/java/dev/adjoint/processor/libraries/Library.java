package dev.adjoint.processor.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The sources of a public library, from the jar that {@code -Dlibraries} has in its folder.
 *
 * @param name the name of the jar
 * @param files its sources, in order
 */
public record Library(String name, List<Source> files) {
  private static final String FOLDER = System.getProperty("libraries", "");

  /** A source file as the compiler takes it in. */
  public static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    Source with(String other) {
      return new Source(path, other);
    }
  }

  /** All libraries that were asked for. */
  public static List<Library> all() throws IOException {
    List<Library> all = new ArrayList<>();
    try (Stream<Path> jars = Files.list(Path.of(FOLDER))) {
      for (Path jar : jars.filter(p -> p.toString().endsWith("-sources.jar")).sorted().toList()) {
        all.add(read(jar));
      }
    }
    return all;
  }

  private static Library read(Path path) throws IOException {
    List<Source> files = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      List<JarEntry> entries =
          jar.stream()
              .filter(e -> e.getName().endsWith(".java") && !e.getName().endsWith("-info.java"))
              .sorted(Comparator.comparing(JarEntry::getName))
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          files.add(new Source(entry.getName(), text));
        }
      }
    }
    return new Library(path.getFileName().toString(), files);
  }

  /** The sources for other tools. */
  public List<JavaFileObject> objects() {
    return List.copyOf(files);
  }
}
