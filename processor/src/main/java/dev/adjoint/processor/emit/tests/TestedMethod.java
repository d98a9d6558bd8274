package dev.adjoint.processor.emit.tests;

import java.util.List;

/**
 * A method of which tests are written.
 *
 * @param name the name of the tests, of their own in the class
 * @param method the method's name
 * @param base the name of its companions; empty for the method's own
 * @param types the erased types of its parameters, without the receiver
 * @param names the names of its parameters, without the receiver
 * @param declared its parameters as they are declared, a receiver first
 * @param examples the arguments of each test, one expression for each of the above
 * @param stated whether the user stated them
 * @param missing what no arguments could be drawn for; empty if there are some
 */
public record TestedMethod(
    String name,
    String method,
    String base,
    List<String> types,
    List<String> names,
    List<String> declared,
    List<List<String>> examples,
    boolean stated,
    String missing) {
  /** Makes the lists immutable. */
  public TestedMethod {
    types = List.copyOf(types);
    names = List.copyOf(names);
    declared = List.copyOf(declared);
    examples = List.copyOf(examples);
  }
}
