package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.Visibility;
import dev.adjoint.processor.transform.outline.Outlined;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Companions, printed and compiled in memory with all lints, ready to run. */
public final class Printed {
  private static final EmitContext CONTEXT = new EmitContext("test", Set.of(), Set.of());

  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
  private ClassLoader loader;

  /** Adds the only method of a companion; each needs a class name of its own. */
  public void add(DerivedMethod method) {
    String file =
        CompanionWriter.write(
            CONTEXT, CompanionKind.ADJOINT, new Outlined(List.of(method), List.of()));
    files.put(className(method), file);
  }

  private static String className(DerivedMethod method) {
    return CompanionKind.ADJOINT.className(method.primal().source());
  }

  /** The source of a companion. */
  public String source(DerivedMethod method) {
    return files.get(className(method));
  }

  /** A method without a primal, as if it were the gradient of {@code C.f}. */
  public static DerivedMethod method(
      String className, List<Value> parameters, Block body, ValueSupply supply) {
    SourceMethod source =
        new SourceMethod(
            "",
            className,
            className,
            "f",
            "f",
            1,
            Visibility.PUBLIC,
            true,
            List.of(),
            false,
            className + ".java",
            1,
            9);
    List<DerivedParameter> derived = new ArrayList<>();
    for (Value value : parameters) {
      derived.add(
          new DerivedParameter(
              value, value.name(), value.type().javaName(), DerivedParameter.Role.PRIMAL, ""));
    }
    List<ResultComponent> components = new ArrayList<>();
    for (Operand operand : body.yielded()) {
      components.add(new ResultComponent("r" + components.size(), operand.type(), ""));
    }
    return new DerivedMethod(
        DerivedMethod.Kind.GRADIENT,
        new PrimalMethod(source, List.of(), List.of(), body, supply),
        "f",
        derived,
        components.isEmpty() ? "" : "Results",
        components,
        body,
        supply,
        List.of());
  }

  /** Compiles all that was added; returns what javac says, nothing if all is well. */
  public String compile(ClassLoader parent, List<String> options) {
    DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
    StandardJavaFileManager standard =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    List<JavaFileObject> units = new ArrayList<>();
    files.forEach((name, file) -> units.add(new Text(name, file)));
    List<String> all = new ArrayList<>(List.of("-proc:none", "-Xlint:all,-divzero", "-Werror"));
    all.addAll(options);
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, new Memory(standard), faults, all, null, units)
            .call();
    loader = new MemoryLoader(parent);
    return compiled ? "" : faults.getDiagnostics().toString();
  }

  /** Runs a method; returns what it returns, a record as the list of its components. */
  public Object run(DerivedMethod method, Object... arguments) throws Throwable {
    Class<?> type = loader.loadClass(className(method));
    for (Method candidate : type.getDeclaredMethods()) {
      if (candidate.getName().equals(method.name())
          && candidate.getParameterCount() == arguments.length) {
        candidate.setAccessible(true);
        try {
          return components(candidate.invoke(null, arguments));
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new AssertionError("no method " + method.name());
  }

  private static Object components(Object result) throws ReflectiveOperationException {
    if (result == null || !result.getClass().isRecord()) {
      return result;
    }
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      values.add(component.getAccessor().invoke(result));
    }
    return values;
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

  private final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
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
  }

  private final class MemoryLoader extends ClassLoader {
    MemoryLoader(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
