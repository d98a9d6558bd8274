package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;

/**
 * A method whose records are taken apart.
 *
 * @param flat the method on numbers and arrays; records are only carried along in it
 * @param boundary how the method of the contract relates to it
 * @param leaves the numbers and arrays in each record that is carried along
 * @param refusals where records cannot be followed: if there are any, the method is refused
 */
public record Exploded(
    PrimalMethod flat,
    Boundary boundary,
    Map<Value, List<Operand>> leaves,
    List<Refusal> refusals) {}
