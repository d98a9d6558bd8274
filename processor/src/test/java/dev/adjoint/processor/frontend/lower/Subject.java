package dev.adjoint.processor.frontend.lower;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A class given as text: each of its static methods lowered, and compiled and loaded by javac. */
public final class Subject {
  private final Map<String, LoweredMethod> lowered = new LinkedHashMap<>();
  private final Map<String, Method> compiled = new HashMap<>();

  private Subject() {}

  /** Compiles a class called {@code Subject} with these members. */
  public static Subject of(String members) {
    return ofUnit("Subject", "public class Subject {\n" + members + "\n}\n");
  }

  /** Compiles a unit whose only top-level class has the name. */
  public static Subject ofUnit(String className, String source) {
    Subject subject = new Subject();
    try {
      subject.read(className, source);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return subject;
  }

  public LoweredMethod lowered(String name) {
    LoweredMethod method = lowered.get(name);
    if (method == null) {
      throw new IllegalArgumentException(name + " is refused, or there is none");
    }
    return method;
  }

  public Method compiled(String name) {
    return compiled.get(name);
  }

  public List<String> names() {
    return new ArrayList<>(lowered.keySet());
  }

  private void read(String className, String source)
      throws IOException, ReflectiveOperationException {
    Memory memory =
        new Memory(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    memory,
                    null,
                    List.of("--release", "17", "-Xlint:-options"),
                    null,
                    List.of(new Text(className, source)));
    LoweringProcessor processor = new LoweringProcessor(false);
    task.setProcessors(List.of(processor));
    if (!task.call()) {
      throw new IllegalArgumentException("does not compile: " + source);
    }
    processor
        .lowered()
        .forEach((name, method) -> lowered.put(method.method().source().methodName(), method));
    Class<?> type = memory.loader().loadClass(className);
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> lowered.containsKey(method.getName()))
        .forEach(
            method -> {
              method.setAccessible(true);
              compiled.put(method.getName(), method);
            });
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String content;

    Text(String className, String content) {
      super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(className, bytes);
          return bytes;
        }
      };
    }

    ClassLoader loader() {
      ClassLoader loader =
          new ClassLoader(Subject.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
              ByteArrayOutputStream bytes = classes.get(name);
              if (bytes == null) {
                throw new ClassNotFoundException(name);
              }
              return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
          };
      loader.setDefaultAssertionStatus(true);
      return loader;
    }
  }
}
