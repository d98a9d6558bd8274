package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A parameter of the primal method.
 *
 * @param value its value on entry
 * @param name its name in the source
 * @param javaType its type as generated source spells it, qualified, with type arguments
 * @param differentiated whether it is in P, the parameters to differentiate with respect to
 * @param written whether the method may overwrite elements of this floating-point array, directly
 *     or through an alias
 * @param fields the components of this receiver that are in P where the receiver is not
 * @param unshared whether it is an array that nobody else has a reference to
 */
public record Parameter(
    Value value,
    String name,
    String javaType,
    boolean differentiated,
    boolean written,
    List<String> fields,
    boolean unshared) {
  /** Makes the fields immutable. */
  public Parameter {
    fields = List.copyOf(fields);
  }

  /** A parameter none of whose components is singled out. */
  public Parameter(
      Value value, String name, String javaType, boolean differentiated, boolean written) {
    this(value, name, javaType, differentiated, written, List.of(), false);
  }

  /** The same parameter, of which some components are in P. */
  public Parameter withFields(List<String> inP) {
    return new Parameter(value, name, javaType, differentiated, written, inP, unshared);
  }

  /** The same parameter with what is known of it after the body was read. */
  public Parameter marked(boolean inP, boolean isWritten) {
    return new Parameter(value, name, javaType, inP, isWritten, fields, unshared);
  }
}
