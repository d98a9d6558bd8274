package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the contract, with fields of the receiver that are in P as such. */
final class Inputs {
  private Inputs() {}

  /** The inputs of a method, in the order of the contract. */
  static List<Input> of(Boundary boundary) {
    List<Input> inputs = new ArrayList<>();
    for (Parameter parameter : boundary.contract().parameters()) {
      List<LeafParameter> leaves =
          boundary.leaves().stream().filter(leaf -> leaf.of().equals(parameter)).toList();
      for (String field : parameter.fields()) {
        inputs.add(field(boundary.contract(), parameter, field, leaves));
      }
      boolean whole = parameter.fields().isEmpty();
      inputs.add(new Input(parameter, whole ? leaves : List.of()));
    }
    return inputs;
  }

  private static Input field(
      PrimalMethod contract, Parameter receiver, String name, List<LeafParameter> leaves) {
    RecordType type = (RecordType) receiver.value().type();
    int position = type.indexOf(name);
    RecordType.Component component = type.components().get(position);
    List<LeafParameter> inside = new ArrayList<>();
    for (LeafParameter leaf : leaves) {
      List<Integer> path = leaf.leaf().path();
      if (path.get(0) == position) {
        Leaf inner = new Leaf(path.subList(1, path.size()), leaf.leaf().name(), leaf.leaf().type());
        inside.add(new LeafParameter(leaf.of(), inner, leaf.parameter()));
      }
    }
    boolean written = inside.stream().anyMatch(leaf -> leaf.parameter().written());
    Parameter parameter =
        new Parameter(
            contract.supply().named(component.type(), name),
            name,
            component.type().javaName(),
            true,
            written);
    return new Input(parameter, inside);
  }

  /** The method with these inputs as its parameters, for the names of the contract. */
  static PrimalMethod method(Boundary boundary, List<Input> inputs) {
    return boundary.contract().withParameters(inputs.stream().map(Input::parameter).toList());
  }
}
