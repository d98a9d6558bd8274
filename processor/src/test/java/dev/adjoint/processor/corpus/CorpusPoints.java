package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.TreeInterpreter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The points at which a corpus method is asked: its shape, and its example inputs. */
final class CorpusPoints {
  private final Corpus corpus;
  private final ClassLoader loader;
  private final TreeInterpreter interpreter;

  CorpusPoints(Corpus corpus, ClassLoader loader) {
    this.corpus = corpus;
    this.loader = loader;
    this.interpreter = new TreeInterpreter(corpus.sources(), loader);
  }

  /** The method itself, compiled. */
  Method primal(CorpusMethod method) {
    AttributedMethod attributed = method.attributed();
    List<String> types = types(attributed);
    try {
      for (Method candidate : loader.loadClass(attributed.className()).getDeclaredMethods()) {
        List<String> own =
            Arrays.stream(candidate.getParameterTypes()).map(Class::getCanonicalName).toList();
        if (candidate.getName().equals(attributed.name()) && own.equals(types)) {
          candidate.setAccessible(true);
          return candidate;
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("not compiled: " + method.id());
  }

  private List<String> types(AttributedMethod method) {
    return method.element().getParameters().stream()
        .map(parameter -> corpus.sources().erasure(parameter.asType()).toString())
        .map(type -> type.replace("...", "[]"))
        .toList();
  }

  /** One point for each of the method's inputs. */
  List<Point> of(CorpusMethod method, int unique) {
    Method primal = primal(method);
    Problem problem = problem(method, primal);
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < method.inputs().size(); k++) {
      String suffix = "_" + k;
      Supplier<Object[]> arguments = () -> (Object[]) call(method, unique, suffix);
      points.add(new Point(problem, primal, arguments, method.attributed(), interpreter));
    }
    return points;
  }

  /** The gradient that the corpus states for the k-th inputs, null if none. */
  double[] stated(CorpusMethod method, int unique, int k) {
    return (double[]) call(method, unique, "_" + k + "_gradient");
  }

  private Object call(CorpusMethod method, int unique, String suffix) {
    try {
      Class<?> inputs = loader.loadClass(method.inputsClassName());
      return inputs.getMethod(method.attributed().name() + unique + suffix).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Problem problem(CorpusMethod method, Method primal) {
    AttributedMethod attributed = method.attributed();
    List<String> names = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    if (!attributed.isStatic()) {
      names.add("this");
      types.add(primal.getDeclaringClass());
    }
    attributed.element().getParameters().forEach(p -> names.add(p.getSimpleName().toString()));
    types.addAll(List.of(primal.getParameterTypes()));
    return new Problem(
        method.id(),
        names,
        types,
        primal.getReturnType(),
        Request.of(attributed),
        corpus.sources().computesInFloat(attributed));
  }
}
