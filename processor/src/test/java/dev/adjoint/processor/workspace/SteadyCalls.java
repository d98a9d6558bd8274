package dev.adjoint.processor.workspace;

import dev.adjoint.processor.oracle.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The calls that the resource {@code workspace/Calls.java} makes, by reflection. */
final class SteadyCalls {
  private final Class<?> calls;
  private final Class<?> buffers;
  private final Class<?> workspaces;

  SteadyCalls(ClassLoader loader) throws ClassNotFoundException {
    this.calls = loader.loadClass("workspace.Calls");
    this.buffers = loader.loadClass("workspace.Calls$Buffers");
    this.workspaces = loader.loadClass("dev.adjoint.Workspace");
  }

  Set<String> names() {
    @SuppressWarnings("unchecked") // the names are texts
    Set<String> names = (Set<String>) call("names");
    return names;
  }

  Object newWorkspace() {
    return create(workspaces);
  }

  /** What makes a call again and again. */
  Runnable repeated(String name, Object workspace, int times) {
    return (Runnable) call("repeated", name, workspace, times);
  }

  /** The value of a call and all that it adds to. */
  List<Object> contents(String name, Object workspace) {
    Object into = create(buffers);
    Object value = call("once", name, workspace, into);
    return Arrays.asList(value, Snapshot.of(into));
  }

  double guarded(Object workspace, double[] x, int n, double[] bar) {
    return (double) call("guarded", workspace, x, n, bar);
  }

  double interrupted(Object workspace, Runnable aside, double[] bar) {
    return (double) call("interrupted", workspace, aside, bar);
  }

  double[] squares(Object workspace, double[] bar) {
    return (double[]) call("squares", workspace, bar);
  }

  long bytes(Object workspace) {
    return (long) call("bytes", workspace);
  }

  void release(Object workspace) {
    call("release", workspace);
  }

  private static Object create(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object call(String name, Object... arguments) {
    for (Method method : calls.getMethods()) {
      if (method.getName().equals(name)) {
        return call(method, arguments);
      }
    }
    throw new IllegalStateException("no " + name);
  }

  private static Object call(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
