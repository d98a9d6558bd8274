package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * How a method of the contract relates to the flat method that is differentiated in its place.
 *
 * @param contract the method as the user wrote it
 * @param leaves the flat method's parameters that stand for leaves of its parameters
 * @param open whether users call the companions: then what they pass is checked
 */
public record Boundary(PrimalMethod contract, List<LeafParameter> leaves, boolean open) {
  /** Makes the leaves immutable. */
  public Boundary {
    leaves = List.copyOf(leaves);
  }

  /** The boundary of a method without records. */
  static Boundary none(PrimalMethod method) {
    return new Boundary(method, List.of(), true);
  }

  /** The same for companions that only other companions call. */
  public Boundary closed() {
    return new Boundary(contract, leaves, false);
  }

  /** Whether the two methods are the same. */
  public boolean isTrivial() {
    return leaves.isEmpty() && contract.resultTypes().stream().noneMatch(Leaf::splits);
  }

  /** Whether there are arrays in records among the parameters. */
  public boolean hasArrays() {
    return leaves.stream().anyMatch(leaf -> leaf.parameter().value().type().rank() > 0);
  }

  /** The parameters with records that are in P as a whole. */
  public List<Parameter> recordsInP() {
    return leaves.stream()
        .map(LeafParameter::of)
        .filter(Parameter::differentiated)
        .distinct()
        .toList();
  }

  /** Whether the numbers of a result, or of an input in P, are in arrays of records. */
  public boolean interleaves() {
    return contract.resultTypes().stream().anyMatch(Leaf::interleaves)
        || leaves.stream()
            .filter(leaf -> leaf.parameter().differentiated())
            .anyMatch(leaf -> Leaf.interleaves(leaf.of().value().type()));
  }

  /**
   * The flat method in whose P a record is with all its numbers or not at all: a {@code void}
   * method that writes an array in a record is differentiated with respect to the record.
   *
   * @param flat the flat method with its written arrays marked
   */
  public PrimalMethod completed(PrimalMethod flat) {
    List<Parameter> completed = new ArrayList<>();
    for (Parameter parameter : flat.parameters()) {
      boolean joins =
          leaves.stream()
              .filter(leaf -> leaf.parameter().value().equals(parameter.value()))
              .anyMatch(leaf -> leaf.of().fields().isEmpty() && isInP(leaf.of(), flat));
      boolean number = parameter.value().type().isDifferentiable();
      completed.add(
          parameter.marked(parameter.differentiated() || (joins && number), parameter.written()));
    }
    return flat.withParameters(completed);
  }

  /** Whether elements are replaced only in arrays of records whose sharing can be checked. */
  public boolean canCheckSharing() {
    return RecordArrays.of(this).entrySet().stream()
        .allMatch(array -> !array.getValue() || array.getKey().isSimple());
  }

  private boolean isInP(Parameter record, PrimalMethod flat) {
    return leaves.stream()
        .filter(leaf -> leaf.of().equals(record))
        .anyMatch(leaf -> find(leaf, flat).differentiated());
  }

  private static Parameter find(LeafParameter leaf, PrimalMethod flat) {
    return flat.parameters().stream()
        .filter(parameter -> parameter.value().equals(leaf.parameter().value()))
        .findFirst()
        .orElseThrow();
  }

  /** The same with the marks that the flat method's parameters have by now. */
  public Boundary marked(PrimalMethod flat) {
    List<LeafParameter> found = new ArrayList<>();
    leaves.forEach(leaf -> found.add(new LeafParameter(leaf.of(), leaf.leaf(), find(leaf, flat))));
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : contract.parameters()) {
      List<Parameter> inside =
          found.stream()
              .filter(leaf -> leaf.of().equals(parameter))
              .map(LeafParameter::parameter)
              .toList();
      boolean whole = parameter.fields().isEmpty();
      boolean inP = whole && inside.stream().anyMatch(Parameter::differentiated);
      boolean written = inside.stream().anyMatch(Parameter::written);
      parameters.add(inside.isEmpty() ? same(parameter, flat) : parameter.marked(inP, written));
    }
    List<LeafParameter> renewed = new ArrayList<>();
    for (LeafParameter leaf : found) {
      Parameter of = parameters.get(contract.parameters().indexOf(leaf.of()));
      renewed.add(new LeafParameter(of, leaf.leaf(), leaf.parameter()));
    }
    return new Boundary(contract.withParameters(parameters), renewed, open);
  }

  private static Parameter same(Parameter parameter, PrimalMethod flat) {
    return flat.parameters().stream()
        .filter(other -> other.value().equals(parameter.value()))
        .findFirst()
        .orElseThrow();
  }
}
