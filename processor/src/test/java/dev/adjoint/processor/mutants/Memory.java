package dev.adjoint.processor.mutants;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Where compilers write to: nothing reaches the disk. */
final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, Writer> sources = new TreeMap<>();
  private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

  Memory(JavaFileManager reader) {
    super(reader);
  }

  Map<String, String> sources() {
    Map<String, String> texts = new TreeMap<>();
    sources.forEach((name, writer) -> texts.put(name, writer.toString()));
    return texts;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> code = new TreeMap<>();
    classes.forEach((name, stream) -> code.put(name, stream.toByteArray()));
    return code;
  }

  /** A source that is given as text. */
  static JavaFileObject source(String className, String text) {
    return new SimpleJavaFileObject(uri(className, JavaFileObject.Kind.SOURCE), source()) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static JavaFileObject.Kind source() {
    return JavaFileObject.Kind.SOURCE;
  }

  private static URI uri(String className, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
  }

  /** Nothing is closed: the reader is shared by all compilers, one after the other. */
  @Override
  public void close() {}

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(uri(className, kind), kind) {
      @Override
      public Writer openWriter() {
        return sources.computeIfAbsent(className, name -> new StringWriter());
      }

      @Override
      public OutputStream openOutputStream() {
        return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
      }

      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return sources.get(className).toString();
      }
    };
  }
}
