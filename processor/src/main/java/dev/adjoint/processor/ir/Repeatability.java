package dev.adjoint.processor.ir;

import java.util.Set;
import java.util.function.BiPredicate;

/** Whether code does the same when it runs once more on the same arguments, and nothing else. */
public final class Repeatability {
  /** Classes of the JDK whose methods, given the same, return the same and change nothing. */
  private static final Set<String> CONSTANT =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Boolean",
          "java.util.Objects");

  private Repeatability() {}

  /** Whether a method is repeatable, as far as can be seen without knowing its static fields. */
  public static boolean of(PrimalMethod method) {
    boolean[] repeatable = {true};
    Anatomy.forEach(
        method.body(),
        statement -> {
          if (statement instanceof Perform perform) {
            repeatable[0] &= of(perform.call());
          } else if (statement instanceof Let let) {
            repeatable[0] &= of(let.operation(), (owner, field) -> false);
          }
        });
    return repeatable[0];
  }

  /**
   * Whether an operation is repeatable.
   *
   * @param finals whether the static field of a class never changes
   */
  public static boolean of(Operation operation, BiPredicate<String, String> finals) {
    if (operation instanceof Operation.Invoke call) {
      return of(call);
    }
    if (operation instanceof Operation.StaticRead read) {
      return read.type().rank() > 0 || finals.test(read.owner(), read.field());
    }
    if (operation instanceof Operation.FieldRead read) {
      return read.isFinal();
    }
    return !(operation instanceof Operation.Apply apply
        && apply.function().name().equals("random"));
  }

  private static boolean of(Operation.Invoke call) {
    Callee callee = call.callee();
    if (callee.derivation() != null && callee.derivation().carries()) {
      return callee.derivation().repeatable();
    }
    return callee.pure()
        || CONSTANT.contains(callee.owner())
        || callee.kind() == Callee.Kind.CONSTRUCTOR && callee.owner().startsWith("java.lang.");
  }
}
