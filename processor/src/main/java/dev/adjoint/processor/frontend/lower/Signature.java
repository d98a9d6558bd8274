package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.SourceMethod;
import java.util.List;

/**
 * What is known of an annotated method before its body is read.
 *
 * @param source where it stands and what its companions are called
 * @param instance whether it is an instance method, whose receiver is the first parameter
 * @param receiverFields the fields of the receiver that are in P, in the order of its components
 * @param parameters its parameters in order
 * @param result its result type; {@code null} for {@code void}
 */
public record Signature(
    SourceMethod source,
    boolean instance,
    List<String> receiverFields,
    List<Parameter> parameters,
    IrType result) {
  /** Makes the lists immutable. */
  public Signature {
    receiverFields = List.copyOf(receiverFields);
    parameters = List.copyOf(parameters);
  }

  /** The signature of a static method. */
  public Signature(SourceMethod source, List<Parameter> parameters, IrType result) {
    this(source, false, List.of(), parameters, result);
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @param type its type
   * @param javaType its type as generated source spells it
   * @param differentiated whether derivatives with respect to it were asked for
   */
  public record Parameter(String name, IrType type, String javaType, boolean differentiated) {}
}
