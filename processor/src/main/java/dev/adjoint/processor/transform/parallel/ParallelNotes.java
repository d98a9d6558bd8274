package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what is run in parallel, what that takes, and why its results are always one. */
final class ParallelNotes {
  private ParallelNotes() {}

  /** The sentences on a divided loop. */
  static String of(DividedLoop divided, MethodFacts facts) {
    Division division = divided.division();
    String iterations = iterations(divided, facts);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        (division.fused() ? "The iterations of L" : "The iterations of one sweep of L")
            + division.loop().origin().line()
            + " run in parallel, in 64 chunks at the most, in the fork-join pool of the calling thread or else in the common pool;"
            + " the results are the same to the last bit for any number of threads.");
    List<Sum> ordered = division.sums().stream().filter(Sum::ordered).toList();
    if (!ordered.isEmpty()) {
      sentences.add(
          "What the iterations add to "
              + names(ordered.stream().map(Sum::parameter).toList())
              + " is kept, "
              + ordered.stream().mapToInt(sum -> bytes(sum.parameter())).sum()
              + " · "
              + iterations
              + " bytes, and added up in their order.");
    }
    if (!division.added().isEmpty()) {
      sentences.add(
          "Each chunk has its own "
              + names(division.added())
              + ", of the same shape; these are added up in the order of the chunks.");
    }
    if (!division.owned().isEmpty()) {
      sentences.add(
          "Each iteration adds to elements of "
              + names(division.owned())
              + " of its own: if one of them throws, others may have done so.");
    }
    return String.join(" ", sentences);
  }

  private static String iterations(DividedLoop divided, MethodFacts facts) {
    Value count = divided.iterations();
    if (facts.definition(count) instanceof Operation.Length length
        && length.array() instanceof Value array
        && array.isNamed()) {
      return array.name() + ".length";
    }
    return divided.division().loop().to() instanceof Value to && to.isNamed()
        ? to.name()
        : "the number of iterations";
  }

  private static int bytes(Value number) {
    return number.type() == Scalar.FLOAT || number.type() == Scalar.INT ? 4 : 8;
  }

  private static String names(Collection<Value> values) {
    return values.stream()
        .map(value -> value.isNamed() ? value.name() : "a number")
        .collect(Collectors.joining(", "));
  }
}
