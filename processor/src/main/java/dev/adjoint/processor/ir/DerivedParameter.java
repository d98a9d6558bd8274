package dev.adjoint.processor.ir;

/**
 * A parameter of a companion method.
 *
 * @param value its value on entry
 * @param name its name in the generated source
 * @param javaType its type as generated source spells it; empty if that is as its value's type
 * @param role what it is
 * @param of the primal parameter's name for a tangent or a buffer, what a {@link Role#PART} is in
 *     words if its name does not say it; empty otherwise
 */
public record DerivedParameter(Value value, String name, String javaType, Role role, String of) {
  /** What a parameter of a companion method is. */
  public enum Role {
    /** A parameter of the primal. */
    PRIMAL,
    /** The adjoint of the result. */
    SEED,
    /** The tangent of a primal parameter. */
    TANGENT,
    /** The buffer that the adjoint of a primal parameter is added to. */
    BUFFER,
    /** What arrays are taken from. */
    WORKSPACE,
    /** A variable of the method that this one is a part of. */
    PART,
    /** A stack on which the forward sweep leaves what the reverse sweep takes. */
    STORAGE
  }
}
