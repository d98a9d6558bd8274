package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A value that is one of several, depending on the path: a result, or what a loop carries. */
final class Merge {
  private final Value value;
  private final Set<Integer> inside;
  private final Merge parameter;
  private final List<Operand> sources = new ArrayList<>();

  /**
   * A value of a structure in which the values {@code inside} are bound; the result of a loop
   * belongs to the parameter that it is the last value of, other values to {@code null}.
   */
  Merge(Value value, Set<Integer> inside, Merge parameter) {
    this.value = value;
    this.inside = inside;
    this.parameter = parameter;
  }

  Value value() {
    return value;
  }

  Merge parameter() {
    return parameter;
  }

  /** What the value may be. */
  List<Operand> sources() {
    return sources;
  }

  void mayBe(Operand source) {
    sources.add(source);
  }

  /** Whether an operand can be read where the structure ends. */
  boolean seesOutside(Operand operand) {
    return !(operand instanceof Value other) || !inside.contains(other.id());
  }
}
