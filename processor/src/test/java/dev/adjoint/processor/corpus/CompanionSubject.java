package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.Numbers;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.oracle.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The generated companions of a method, called by reflection as the contract names them. */
public final class CompanionSubject implements Subject {
  private final Problem problem;
  private final String base;
  private final ClassLoader loader;
  private final String name;
  private final Object workspace;

  public CompanionSubject(Problem problem, String name, Method primal, ClassLoader loader) {
    this(problem, name, primal, loader, null);
  }

  /** Calls the variant of the pullback that takes a workspace, unless that is null. */
  public CompanionSubject(
      Problem problem, String name, Method primal, ClassLoader loader, Object workspace) {
    this.workspace = workspace;
    this.problem = problem;
    this.name = name;
    this.base = primal.getDeclaringClass().getName().replace('$', '_');
    this.loader = loader;
  }

  private Class<?> companion(String kind) {
    try {
      return loader.loadClass(base + kind);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no companion " + e.getMessage(), e);
    }
  }

  @Override
  public Outcome gradient(Object[] arguments, Object seed) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    if (!problem.isScalar()) {
      all.add(seed);
    }
    return components("Adjoint", name, all, problem.isScalar() ? "Gradient" : "Pullback", inputs());
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    if (!problem.isVoid()) {
      all.add(seed);
    }
    all.addAll(Arrays.asList(buffers));
    if (workspace == null) {
      return call("Adjoint", name + "Vjp", all);
    }
    List<Class<?>> types = new ArrayList<>(List.of(workspace.getClass()));
    types.addAll(problem.types());
    all.add(0, workspace);
    return call("Adjoint", name + "Vjp", all, types);
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(dots));
    return problem.isVoid()
        ? call("Tangent", name, all)
        : components("Tangent", name, all, "Tangent", List.of("tangent"));
  }

  @Override
  public Outcome hessian(Object[] arguments) {
    List<String> names = List.of("gradient", "hessian");
    return components("Hessian", name, Arrays.asList(arguments), "Hessian", names);
  }

  @Override
  public Outcome hvp(Object[] arguments, Object[] dots) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(dots));
    List<String> names = new ArrayList<>(inputs());
    problem.active().forEach(input -> names.add(problem.name(input) + "Hvp"));
    return components("Hessian", name + "Hvp", all, "Hvp", names);
  }

  @Override
  public Outcome jacobian(Object[] arguments) {
    return components("Jacobian", name, Arrays.asList(arguments), "Jacobian", inputs());
  }

  private List<String> inputs() {
    return problem.active().stream()
        .map(problem::name)
        .map(parameter -> parameter.equals("value") ? "valueBar" : parameter)
        .toList();
  }

  private Outcome components(
      String companion, String method, List<Object> arguments, String kind, List<String> names) {
    Outcome outcome = call(companion, method, arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    Object result = outcome.value();
    requireName(result.getClass(), companion(companion), kind);
    List<String> found =
        Arrays.stream(result.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    List<String> expected = new ArrayList<>(problem.isVoid() ? List.of() : List.of("value"));
    expected.addAll(names);
    if (!found.equals(expected)) {
      throw new AssertionError("components " + found + ", expected " + expected);
    }
    Object[] values = found.stream().map(component -> Numbers.read(result, component)).toArray();
    int first = problem.isVoid() ? 0 : 1;
    Object[] derivatives = Arrays.copyOfRange(values, first, values.length);
    return Outcome.of(first == 0 ? null : values[0], GeneratedRecords.neutral(derivatives));
  }

  private void requireName(Class<?> type, Class<?> companion, String kind) {
    String base = Character.toUpperCase(name.charAt(0)) + name.substring(1) + kind;
    String clashing = base + "Result";
    String expected = base.equals(companion.getSimpleName()) ? clashing : base;
    boolean numbered = type.getSimpleName().matches(expected + "[2-9]");
    if (!type.getSimpleName().equals(expected) && !numbered) {
      throw new AssertionError("record " + type.getSimpleName() + ", expected " + expected);
    }
  }

  private Outcome call(String kind, String method, List<Object> arguments) {
    return call(kind, method, arguments, problem.types());
  }

  private Outcome call(String kind, String method, List<Object> arguments, List<Class<?>> leading) {
    Class<?> companion = companion(kind);
    for (Method candidate : companion.getDeclaredMethods()) {
      boolean fits =
          candidate.getName().equals(method)
              && candidate.getParameterCount() == arguments.size()
              && startsWith(candidate.getParameterTypes(), leading);
      if (fits) {
        return invoke(candidate, arguments, leading.size());
      }
    }
    throw new AssertionError(
        "no "
            + companion.getSimpleName()
            + "."
            + method
            + " of "
            + arguments.size()
            + " arguments");
  }

  private static boolean startsWith(Class<?>[] types, List<Class<?>> start) {
    return Arrays.asList(types).subList(0, start.size()).equals(start);
  }

  private Outcome invoke(Method method, List<Object> arguments, int given) {
    Object[] typed = arguments.toArray();
    for (int i = given; i < typed.length; i++) {
      typed[i] = GeneratedRecords.typed(typed[i], method.getParameterTypes()[i]);
    }
    try {
      method.setAccessible(true);
      return Outcome.of(method.invoke(null, typed));
    } catch (InvocationTargetException e) {
      return Outcome.thrown(e.getCause());
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new AssertionError("cannot call " + method, e);
    } finally {
      for (int i = given; i < typed.length; i++) {
        GeneratedRecords.takeBack(arguments.get(i), typed[i]);
      }
    }
  }
}
