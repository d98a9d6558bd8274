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
final class CompanionSubject implements Subject {
  private final Problem problem;
  private final Class<?> adjoint;
  private final Class<?> tangent;
  private final String name;

  CompanionSubject(Problem problem, String name, Method primal, ClassLoader loader) {
    this.problem = problem;
    this.name = name;
    String base = primal.getDeclaringClass().getName().replace('$', '_');
    try {
      this.adjoint = loader.loadClass(base + "Adjoint");
      this.tangent = loader.loadClass(base + "Tangent");
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
    return components(adjoint, name, all, problem.isScalar() ? "Gradient" : "Pullback", inputs());
  }

  @Override
  public Outcome pullback(Object[] arguments, Object seed, Object[] buffers) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    if (!problem.isVoid()) {
      all.add(seed);
    }
    all.addAll(Arrays.asList(buffers));
    return call(adjoint, name + "Vjp", all);
  }

  @Override
  public Outcome tangent(Object[] arguments, Object[] dots) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(dots));
    return problem.isVoid()
        ? call(tangent, name, all)
        : components(tangent, name, all, "Tangent", List.of("tangent"));
  }

  private List<String> inputs() {
    return problem.active().stream()
        .map(problem::name)
        .map(parameter -> parameter.equals("value") ? "valueBar" : parameter)
        .toList();
  }

  private Outcome components(
      Class<?> companion, String method, List<Object> arguments, String kind, List<String> names) {
    Outcome outcome = call(companion, method, arguments);
    if (outcome.thrown() != null) {
      return outcome;
    }
    Object result = outcome.value();
    requireName(result.getClass(), companion, kind);
    List<String> found =
        Arrays.stream(result.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    List<String> expected = new ArrayList<>(List.of("value"));
    expected.addAll(names);
    if (!found.equals(expected)) {
      throw new AssertionError("components " + found + ", expected " + expected);
    }
    Object[] values = found.stream().map(component -> Numbers.read(result, component)).toArray();
    Object[] derivatives = Arrays.copyOfRange(values, 1, values.length);
    return Outcome.of(values[0], GeneratedRecords.neutral(derivatives));
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

  private Outcome call(Class<?> companion, String method, List<Object> arguments) {
    for (Method candidate : companion.getDeclaredMethods()) {
      boolean fits =
          candidate.getName().equals(method)
              && candidate.getParameterCount() == arguments.size()
              && startsWith(candidate.getParameterTypes(), problem.types());
      if (fits) {
        return invoke(candidate, arguments);
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

  private Outcome invoke(Method method, List<Object> arguments) {
    Object[] typed = arguments.toArray();
    int given = problem.types().size();
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
