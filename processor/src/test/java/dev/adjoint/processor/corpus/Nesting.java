package dev.adjoint.processor.corpus;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.interpret.Interpreter;
import dev.adjoint.processor.oracle.Flat;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.SecondOrderSubject;
import dev.adjoint.processor.oracle.Subject;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.hessian.HessianTransform;
import dev.adjoint.processor.transform.nesting.Again;
import dev.adjoint.processor.transform.nesting.PlainCode;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One mode over another: the ways to compute a Hessian times a direction. */
enum Nesting {
  /** The tangent of the gradient: what {@code CHessian} offers. */
  FORWARD_OVER_REVERSE {
    @Override
    DerivedMethod derive(PrimalMethod primal) {
      return HessianTransform.transform(HessianTransform.gradient(primal, activity(primal))).get(1);
    }

    @Override
    List<Object> run(DerivedMethod derived, Object[] arguments, Object[] directions) {
      return new Interpreter().run(derived, with(arguments, directions));
    }
  },

  /** The adjoint of the tangent, whose seed is 1 for the value or for its tangent. */
  REVERSE_OVER_FORWARD {
    @Override
    DerivedMethod derive(PrimalMethod primal) {
      DerivedMethod tangent =
          Simplifier.simplify(TangentTransform.transform(primal, activity(primal)));
      PrimalMethod again =
          Again.of(tangent, p -> p.role() == DerivedParameter.Role.PRIMAL && inP(primal, p.name()));
      PrimalMethod structured = Structuring.structure(again);
      IrVerifier.verify(structured, IrVerifier.Form.STRUCTURED);
      return AdjointTransform.vjp(structured, activity(structured));
    }

    @Override
    List<Object> run(DerivedMethod derived, Object[] arguments, Object[] directions) {
      Object[] gradient = buffers(directions);
      Object[] product = buffers(directions);
      Object[] first = with(Flat.copy(arguments), Flat.copy(directions));
      new Interpreter().run(derived, with(with(first, 1.0, 0.0), gradient));
      Object[] second = with(arguments, Flat.copy(directions));
      Object value = new Interpreter().run(derived, with(with(second, 0.0, 1.0), product)).get(0);
      return results(value, gradient, product, directions);
    }
  },

  /** The adjoint of the gradient, whose seed is 1 for the value, or the direction. */
  REVERSE_OVER_REVERSE {
    @Override
    DerivedMethod derive(PrimalMethod primal) {
      PrimalMethod gradient = HessianTransform.gradient(primal, activity(primal));
      PrimalMethod again =
          gradient.withBody(Simplifier.simplify(PlainCode.of(gradient.body(), gradient.supply())));
      return AdjointTransform.vjp(again, activity(again));
    }

    @Override
    List<Object> run(DerivedMethod derived, Object[] arguments, Object[] directions) {
      Object[] gradient = buffers(directions);
      Object[] product = buffers(directions);
      Object[] none = directions.clone();
      for (int k = 0; k < none.length; k++) {
        none[k] = wide(Flat.zeros(none[k]));
      }
      Object[] seeds = Flat.copy(directions);
      for (int k = 0; k < seeds.length; k++) {
        seeds[k] = wide(seeds[k]);
      }
      Object[] first = with(Flat.copy(arguments), 1.0);
      new Interpreter().run(derived, with(with(first, none), gradient));
      Object[] second = with(with(arguments, 0.0), seeds);
      Object value = new Interpreter().run(derived, with(second, product)).get(0);
      return results(value, gradient, product, directions);
    }
  };

  /** Derives the method that computes products. */
  abstract DerivedMethod derive(PrimalMethod primal);

  /** The value, the gradient and the product. */
  abstract List<Object> run(DerivedMethod derived, Object[] arguments, Object[] directions);

  /**
   * The points that make sense: derivatives inside a method never get one array twice, as the
   * arguments of a companion may be.
   */
  List<Point> among(List<Point> points) {
    return points.stream().filter(p -> this == FORWARD_OVER_REVERSE || !sharesArrays(p)).toList();
  }

  private static boolean sharesArrays(Point point) {
    Object[] inputs = point.problem().inputs(point.arguments());
    int alone = 0;
    for (Object input : inputs) {
      alone += Flat.read(input).length;
    }
    return alone != Flat.read(inputs).length;
  }

  /** A derived method as something to check. */
  SecondOrderSubject subject(DerivedMethod derived, ClassLoader loader) {
    return (arguments, directions) -> {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        List<Object> results = run(derived, arguments, directions);
        return Subject.Outcome.of(results.get(0), results.subList(1, results.size()).toArray());
      } catch (RuntimeException | Error e) {
        return Subject.Outcome.thrown(e);
      } finally {
        thread.setContextClassLoader(before);
      }
    };
  }

  /** The method that computes products, verified and simplified. */
  DerivedMethod of(PrimalMethod primal) {
    DerivedMethod derived = derive(primal);
    IrVerifier.verify(derived);
    DerivedMethod simplified = Simplifier.simplify(derived);
    IrVerifier.verify(simplified);
    return simplified;
  }

  private static ActivityAnalysis activity(PrimalMethod method) {
    return ActivityAnalysis.of(method, ArrayObjects.of(method));
  }

  private static boolean inP(PrimalMethod method, String name) {
    return method.differentiated().stream().anyMatch(p -> p.name().equals(name));
  }

  private static Object[] with(Object[] some, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(some));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  private static Object wide(Object seed) {
    return seed instanceof Float number ? (Object) number.doubleValue() : seed;
  }

  private static Object[] buffers(Object[] directions) {
    Object[] buffers = Flat.copy(directions);
    for (int k = 0; k < buffers.length; k++) {
      if (buffers[k] instanceof Double) {
        buffers[k] = new double[1];
      } else if (buffers[k] instanceof Float) {
        buffers[k] = new float[1];
      }
    }
    Flat.write(buffers, new double[Flat.read(buffers).length]);
    return buffers;
  }

  private static List<Object> results(
      Object value, Object[] gradient, Object[] product, Object[] directions) {
    List<Object> results = new ArrayList<>(List.of(value));
    for (Object[] each : List.of(gradient, product)) {
      for (int k = 0; k < each.length; k++) {
        results.add(
            directions[k] instanceof Double
                ? ((double[]) each[k])[0]
                : directions[k] instanceof Float ? ((float[]) each[k])[0] : each[k]);
      }
    }
    return results;
  }
}
