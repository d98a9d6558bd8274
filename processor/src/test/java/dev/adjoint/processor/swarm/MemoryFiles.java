package dev.adjoint.processor.swarm;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Keeps what a compiler writes in memory; what it reads of libraries comes from the given files.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, Text> sources = new LinkedHashMap<>();
  private final Map<String, Bytes> classes = new LinkedHashMap<>();

  MemoryFiles(JavaFileManager libraries) {
    super(libraries);
  }

  /** A source file in memory. */
  static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    /** The qualified name of the class. */
    String className() {
      return name;
    }

    @Override
    public OutputStream openOutputStream() {
      return written;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      text = text == null ? written.toString(StandardCharsets.UTF_8) : text;
      return text;
    }
  }

  /** A class file in memory. */
  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Bytes(String name) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return written;
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    if (kind == JavaFileObject.Kind.SOURCE) {
      return sources.computeIfAbsent(className, name -> new Text(name, null));
    }
    return classes.computeIfAbsent(className, Bytes::new);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one == other;
  }

  /** The sources that were written, by class. */
  Map<String, Text> sources() {
    return sources;
  }

  /** A loader of the classes that were written, with their assertions on. */
  ClassLoader loader() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    classes.forEach((name, file) -> bytes.put(name, file.written.toByteArray()));
    return new MemoryLoader(bytes);
  }

  /** Defines classes from memory; is forgotten with them. */
  private static final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> bytes;

    MemoryLoader(Map<String, byte[]> bytes) {
      super(MemoryFiles.class.getClassLoader());
      this.bytes = bytes;
      setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] own = bytes.remove(name);
      if (own == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, own, 0, own.length);
    }
  }
}
