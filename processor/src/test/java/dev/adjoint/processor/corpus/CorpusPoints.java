package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.TreeInterpreter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** The points at which a corpus method is asked: its shape, and its example inputs. */
final class CorpusPoints {
  private final ClassLoader loader;
  private final TreeInterpreter interpreter;

  CorpusPoints(Corpus corpus, ClassLoader loader) {
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

  private static List<String> types(AttributedMethod method) {
    return method.element().getParameters().stream()
        .map(parameter -> parameter.asType().toString())
        .toList();
  }

  /** One point for each of the method's inputs. */
  List<Point> of(CorpusMethod method, int unique) {
    Method primal = primal(method);
    Problem problem = problem(method, primal);
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < method.inputs().size(); k++) {
      Object[] arguments = (Object[]) call(method, unique, "_" + k);
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

  private static Problem problem(CorpusMethod method, Method primal) {
    AttributedMethod attributed = method.attributed();
    List<String> names =
        attributed.element().getParameters().stream()
            .map(VariableElement::getSimpleName)
            .map(Object::toString)
            .toList();
    return new Problem(
        method.id(),
        names,
        List.of(primal.getParameterTypes()),
        primal.getReturnType(),
        Request.of(attributed),
        attributed.computesInFloat());
  }
}
