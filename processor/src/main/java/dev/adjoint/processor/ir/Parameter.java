package dev.adjoint.processor.ir;

/**
 * A parameter of the primal method.
 *
 * @param value its value on entry
 * @param name its name in the source
 * @param javaType its type as generated source spells it, qualified, with type arguments
 * @param differentiated whether it is in P, the parameters to differentiate with respect to
 * @param written whether the method may overwrite elements of this floating-point array, directly
 *     or through an alias
 */
public record Parameter(
    Value value, String name, String javaType, boolean differentiated, boolean written) {}
