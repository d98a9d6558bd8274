package dev.adjoint.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An elementary function: one overload of a method of {@code Math} or {@code StrictMath}.
 *
 * @param owner the qualified class, {@code java.lang.Math} or {@code java.lang.StrictMath}
 * @param name the method's name
 * @param parameters the types of its parameters
 * @param result its result type
 */
public record MathFunction(String owner, String name, List<Scalar> parameters, Scalar result) {
  /** Makes the parameters immutable. */
  public MathFunction {
    parameters = List.copyOf(parameters);
  }

  /** The overload of {@code Math} with floating parameters all of the type {@code type}. */
  public static MathFunction math(String name, Scalar type, int arity) {
    return new MathFunction(
        "java.lang.Math", name, java.util.Collections.nCopies(arity, type), type);
  }

  @Override
  public String toString() {
    return owner.substring(owner.lastIndexOf('.') + 1)
        + "."
        + name
        + parameters.stream().map(Scalar::javaName).collect(Collectors.joining(",", "(", ")"));
  }
}
