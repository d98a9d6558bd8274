package dev.adjoint.processor.check;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** What a compilation wrote, loaded, and called by name. */
final class Companions extends ClassLoader {
  private final Map<String, byte[]> bytes = new HashMap<>();

  Companions(Compilation compilation) throws IOException {
    super(Companions.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        try (InputStream in = file.openInputStream()) {
          bytes.put(
              path.substring(path.lastIndexOf('/') + 1).replace(".class", ""), in.readAllBytes());
        }
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] found = bytes.get(name);
    if (found == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, found, 0, found.length);
  }

  /** Calls the static method of that name; what it throws is thrown. */
  Object call(String type, String name, Object... arguments) {
    try {
      Method method =
          Stream.of(loadClass(type).getDeclaredMethods())
              .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
              .findFirst()
              .orElseThrow();
      method.setAccessible(true);
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A new record. */
  Object create(String type, Object... components) {
    try {
      Constructor<?> constructor = loadClass(type).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A new record in an array of length one. */
  Object array(String type, Object... components) {
    Object component = create(type, components);
    Object array = Array.newInstance(component.getClass(), 1);
    Array.set(array, 0, component);
    return array;
  }
}
