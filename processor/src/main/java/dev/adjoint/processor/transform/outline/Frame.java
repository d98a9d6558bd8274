package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.IrType;
import java.util.List;

/**
 * A class whose object the parts of one method hand to one another, with what one computes and
 * others need.
 *
 * @param name its simple name
 * @param of the method that is cut
 * @param fields its fields, in the order in which they were needed
 */
public record Frame(String name, String of, List<Field> fields) {
  /** A field: its name and its type. */
  public record Field(String name, IrType type) {}

  /** Makes the fields immutable. */
  public Frame {
    fields = List.copyOf(fields);
  }
}
