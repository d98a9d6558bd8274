package dev.adjoint.check.method;

import dev.adjoint.check.values.NumberTypes;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method with its companions.
 *
 * @param primal the method itself
 * @param types the types of its parameters, the receiver first if it has one
 * @param inputs what it is differentiated with respect to
 * @param companions its companions
 */
public record Target(
    Method primal, List<Class<?>> types, List<Input> inputs, Companions companions) {

  /** What a test may say of a method where it cannot be found out. */
  public record Hints(List<Class<?>> overload, String base, List<String> parameters) {}

  /** Finds a method that takes the arguments, and its companions. */
  public static Target of(Class<?> owner, String name, Hints hints, Object[] arguments) {
    List<Method> fitting =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(m -> m.getName().equals(name) && !m.isSynthetic())
            .filter(m -> fits(m, hints.overload(), arguments))
            .toList();
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(
          "no method " + owner.getSimpleName() + "." + name + " takes " + describe(arguments));
    }
    List<Target> targets =
        fitting.stream().map(m -> of(m, hints)).filter(t -> t.inputs() != null).toList();
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(
          "no companions of "
              + text(fitting.get(0))
              + ": annotate it with @Differentiable, or if it has a name of its own there, give it"
              + " by .named(…)");
    }
    if (targets.size() > 1) {
      throw new IllegalArgumentException(
          "several methods take these arguments, choose by .overload(…): "
              + targets.stream().map(t -> text(t.primal())).collect(Collectors.joining(", ")));
    }
    return targets.get(0);
  }

  /** Class, name and parameter types of a method. */
  public static String text(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }

  private static String describe(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(a -> a == null ? "null" : a.getClass().getSimpleName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static boolean isInstance(Method method) {
    return !Modifier.isStatic(method.getModifiers());
  }

  private static List<Class<?>> types(Method method) {
    List<Class<?>> types = new ArrayList<>();
    if (isInstance(method)) {
      types.add(method.getDeclaringClass());
    }
    types.addAll(List.of(method.getParameterTypes()));
    return types;
  }

  private static boolean fits(Method method, List<Class<?>> overload, Object[] arguments) {
    if (overload != null) {
      return List.of(method.getParameterTypes()).equals(overload);
    }
    List<Class<?>> types = types(method);
    if (types.size() != arguments.length) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (!Fit.accepts(types.get(i), arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Target of(Method method, Hints hints) {
    List<Class<?>> types = types(method);
    MethodFacts facts = ClassFile.of(method);
    List<String> names = hints.parameters() != null ? hints.parameters() : facts.parameters();
    String base = hints.base() != null ? hints.base() : facts.base();
    boolean fields = isInstance(method) && !(facts.annotated() && facts.wrt().isEmpty());
    List<Input> candidates = new ArrayList<>(fields ? fields(types.get(0)) : List.of());
    int receiver = isInstance(method) ? 1 : 0;
    for (int i = receiver; i < types.size(); i++) {
      String name = names == null ? null : names.get(i - receiver);
      if (NumberTypes.in(types.get(i))) {
        candidates.add(new Input(name, types.get(i), i, null));
      }
    }
    CompanionFinder finder =
        new CompanionFinder(
            method.getDeclaringClass(),
            base.isEmpty() ? method.getName() : base,
            types,
            method.getReturnType(),
            new InputMatcher(text(method), candidates, facts.wrt()));
    Companions companions = finder.find();
    List<Input> inputs = finder.inputs();
    return new Target(method, types, inputs == null ? null : withNames(inputs), companions);
  }

  private static List<Input> withNames(List<Input> inputs) {
    return inputs.stream()
        .map(
            i ->
                i.name() != null
                    ? i
                    : new Input("argument" + (i.parameter() + 1), i.type(), i.parameter(), null))
        .toList();
  }

  private static List<Input> fields(Class<?> receiver) {
    List<Input> fields = new ArrayList<>();
    for (Field field : receiver.getDeclaredFields()) {
      boolean own = !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
      if (own && Modifier.isFinal(field.getModifiers()) && NumberTypes.in(field.getType())) {
        fields.add(new Input(field.getName(), field.getType(), 0, field));
      }
    }
    return fields;
  }
}
