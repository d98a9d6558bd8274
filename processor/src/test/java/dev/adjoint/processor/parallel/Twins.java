package dev.adjoint.processor.parallel;

import dev.adjoint.processor.nested.CompiledSources;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums of the corpus, compiled as they are and once more without {@code parallel}. */
final class Twins {
  private static final String CLASS = "corpus.parallel.DataSums";
  private static final String TWIN = "corpus.parallel.Sequential";

  private final ClassLoader loader;

  Twins(Path folder) throws IOException, URISyntaxException {
    Path source = Path.of(Twins.class.getResource("/corpus/parallel/DataSums.java").toURI());
    Path sources = Files.createDirectory(folder.resolve("sources"));
    String text = Files.readString(source);
    Files.writeString(sources.resolve("DataSums.java"), text);
    Files.writeString(
        sources.resolve("Sequential.java"),
        text.replace("parallel = true, ", "")
            .replace("parallel = true", "")
            .replace("DataSums", "Sequential"));
    loader = CompiledSources.load(sources, Files.createDirectory(folder.resolve("classes")));
  }

  /** The value of the method itself. */
  Object primal(String name, Object... arguments) throws ReflectiveOperationException {
    return invoke(CLASS, name, arguments);
  }

  /** The number and the numbers of the gradient, one after another. */
  double[] parallel(String name, Object... arguments) throws ReflectiveOperationException {
    return flat(invoke(CLASS + "Adjoint", name, arguments));
  }

  /** The same of the sequential twin. */
  double[] sequential(String name, Object... arguments) throws ReflectiveOperationException {
    return flat(invoke(TWIN + "Adjoint", name, arguments));
  }

  /** Calls the method that accumulates, in parallel. */
  Object vjp(String name, Object... arguments) throws ReflectiveOperationException {
    return invoke(CLASS + "Adjoint", name + "Vjp", arguments);
  }

  /** Calls the method that accumulates, sequentially. */
  Object sequentialVjp(String name, Object... arguments) throws ReflectiveOperationException {
    return invoke(TWIN + "Adjoint", name + "Vjp", arguments);
  }

  private Object invoke(String className, String name, Object[] arguments)
      throws ReflectiveOperationException {
    for (Method method : loader.loadClass(className).getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        method.setAccessible(true);
        return method.invoke(null, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }

  /** What a call of one of the methods threw. */
  static Throwable thrownBy(Call call) throws ReflectiveOperationException {
    try {
      call.run();
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  /** A call by reflection. */
  interface Call {
    /** Calls. */
    void run() throws ReflectiveOperationException;
  }

  private static double[] flat(Object result) throws ReflectiveOperationException {
    List<Double> numbers = new ArrayList<>();
    for (RecordComponent component : result.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      addTo(numbers, accessor.invoke(result));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double[] flatten(Object array) {
    List<Double> numbers = new ArrayList<>();
    addTo(numbers, array);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addTo(List<Double> numbers, Object part) {
    if (part instanceof Object[] rows) {
      Arrays.stream(rows).forEach(row -> addTo(numbers, row));
    } else if (part instanceof double[] entries) {
      Arrays.stream(entries).forEach(numbers::add);
    } else if (part instanceof Number number) {
      numbers.add(number.doubleValue());
    } else {
      throw new IllegalArgumentException(part.getClass().toString());
    }
  }
}
