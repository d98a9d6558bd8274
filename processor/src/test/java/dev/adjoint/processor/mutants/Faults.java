package dev.adjoint.processor.mutants;

import java.util.List;
import java.util.stream.Stream;

/** All mistakes that are planted. */
final class Faults {
  private Faults() {}

  static List<Fault> all() {
    return Stream.of(SweepFaults.all(), AnalysisFaults.all(), RuleFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
