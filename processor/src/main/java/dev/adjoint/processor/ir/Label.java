package dev.adjoint.processor.ir;

/**
 * The name of a block that can be left early.
 *
 * @param id unique within a function
 * @param name a proposal for the label in source
 */
public record Label(int id, String name) {
  @Override
  public String toString() {
    return name + "#" + id;
  }
}
