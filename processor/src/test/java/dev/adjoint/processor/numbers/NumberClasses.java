package dev.adjoint.processor.numbers;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A class that is compiled in memory with the processor, and its companions. */
final class NumberClasses {
  private final String name;
  private final ClassLoader loader;
  private final Map<String, Method> methods = new ConcurrentHashMap<>();

  NumberClasses(String name, String source) {
    this.name = name;
    Compilation compilation =
        javac()
            .withProcessors(new DifferentiableProcessor())
            .compile(JavaFileObjects.forSourceString(name, source));
    if (compilation.status() == Compilation.Status.FAILURE) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    Map<String, byte[]> bytes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        bytes.put(path.substring(path.lastIndexOf('/') + 1).replace(".class", ""), read(file));
      }
    }
    this.loader = new Bytes(bytes);
  }

  private static byte[] read(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Calls the method of that name in the class, or in its companion of a kind such as Adjoint; what
   * it throws is thrown.
   */
  Object call(String kind, String method, Object... arguments) throws Throwable {
    String key = kind + "." + method + "/" + arguments.length;
    try {
      return methods
          .computeIfAbsent(key, k -> find(kind, method, arguments.length))
          .invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A record of these components. */
  Object create(String type, Object... components) {
    try {
      Constructor<?> constructor = loader.loadClass(type).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Method find(String kind, String method, int arity) {
    try {
      Method found =
          Stream.of(loader.loadClass(name + kind).getDeclaredMethods())
              .filter(m -> m.getName().equals(method) && m.getParameterCount() == arity)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + kind + "." + method + "/" + arity));
      found.setAccessible(true);
      return found;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** A component of a result. */
  static Object component(Object result, int position) {
    RecordComponent component = result.getClass().getRecordComponents()[position];
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(result);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A loader of classes that exist in memory only. */
  private static final class Bytes extends ClassLoader {
    private final Map<String, byte[]> bytes;

    Bytes(Map<String, byte[]> bytes) {
      super(NumberClasses.class.getClassLoader());
      this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] found = bytes.get(name);
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, found, 0, found.length);
    }
  }
}
