package dev.adjoint.check.method;

import dev.adjoint.Workspace;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the companions of a method, and what they differentiate with respect to. */
final class CompanionFinder {
  private final Class<?> owner;
  private final String base;
  private final List<Class<?>> types;
  private final Class<?> result;
  private final InputMatcher matcher;
  private List<Input> inputs;

  CompanionFinder(
      Class<?> owner, String base, List<Class<?>> types, Class<?> result, InputMatcher matcher) {
    this.owner = owner;
    this.base = base;
    this.types = types;
    this.result = result;
    this.matcher = matcher;
  }

  List<Input> inputs() {
    return inputs;
  }

  Companions find() {
    boolean number = result == double.class || result == float.class;
    boolean empty = result == void.class;
    int seeds = empty ? 0 : 1;
    Method gradient = empty ? null : exact("Adjoint", base, number ? 0 : 1);
    Method jacobian = exact("Jacobian", base, 0);
    Method hessian = exact("Hessian", base, 0);
    List<String> names =
        Stream.of(gradient, jacobian)
            .filter(Objects::nonNull)
            .findFirst()
            .map(CompanionFinder::components)
            .orElse(null);
    Method vjp = matching("Adjoint", base + "Vjp", types, seeds, true, names);
    List<Class<?>> withWorkspace = new ArrayList<>(List.of(Workspace.class));
    withWorkspace.addAll(types);
    Method workspaceVjp = matching("Adjoint", base + "Vjp", withWorkspace, seeds, true, names);
    Method tangent = matching("Tangent", base, types, 0, false, names);
    Method hvp = matching("Hessian", base + "Hvp", types, 0, false, names);
    if (inputs == null && names != null) {
      inputs = matcher.named(names);
    }
    return new Companions(gradient, vjp, workspaceVjp, tangent, jacobian, hessian, hvp);
  }

  /** The names of what a result record holds derivatives by. */
  private static List<String> components(Method method) {
    return Arrays.stream(method.getReturnType().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals("value"))
        .toList();
  }

  private Stream<Method> methods(String mode, String name) {
    String companion = owner.getName().replace('$', '_') + mode;
    try {
      Class<?> type = Class.forName(companion, true, owner.getClassLoader());
      return Arrays.stream(type.getDeclaredMethods())
          .filter(m -> m.getName().equals(name))
          .filter(m -> Modifier.isStatic(m.getModifiers()))
          .filter(m -> !Modifier.isPrivate(m.getModifiers()));
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }

  private Method exact(String mode, String name, int more) {
    return methods(mode, name)
        .filter(m -> m.getParameterCount() == types.size() + more && starts(m, types))
        .filter(m -> m.getReturnType().isRecord())
        .findFirst()
        .orElse(null);
  }

  private static boolean starts(Method method, List<Class<?>> types) {
    List<Class<?>> all = List.of(method.getParameterTypes());
    return all.size() >= types.size() && all.subList(0, types.size()).equals(types);
  }

  /** The method that takes derivatives by some of the parameters after the arguments. */
  private Method matching(
      String mode,
      String name,
      List<Class<?>> leading,
      int seeds,
      boolean buffers,
      List<String> names) {
    for (Method method : methods(mode, name).filter(m -> starts(m, leading)).toList()) {
      List<Class<?>> all = List.of(method.getParameterTypes());
      int from = leading.size() + seeds;
      if (all.size() > from) {
        List<Class<?>> mirrors = all.subList(from, all.size());
        List<Input> found = matcher.match(mirrors, buffers, names);
        if (found != null) {
          inputs = inputs == null ? found : inputs;
          return method;
        }
      }
    }
    return null;
  }
}
