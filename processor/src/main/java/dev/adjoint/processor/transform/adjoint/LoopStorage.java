package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one value of each iteration of a loop: what to allocate, to store, and to fetch. */
abstract class LoopStorage implements Keeper {
  private final Map<Value, List<Statement>> afterBinding = new LinkedHashMap<>();
  private final BlockBuilder before;
  private final Origin origin;

  LoopStorage(BlockBuilder before, Loop loop) {
    this.before = before;
    this.origin = loop.origin().as(Origin.Role.STORAGE);
  }

  /** The statements before the forward loop. */
  BlockBuilder before() {
    return before;
  }

  /** The origin of what this class makes. */
  Origin origin() {
    return origin;
  }

  /** Runs a statement in each forward iteration once the value is bound. */
  final void afterBinding(Value value, Statement statement) {
    afterBinding.computeIfAbsent(value, v -> new ArrayList<>()).add(statement);
  }

  /** The forward iteration with what it must store. */
  List<Statement> storing(List<Statement> forward, List<Value> parameters) {
    List<Statement> all = new ArrayList<>();
    parameters.forEach(parameter -> all.addAll(afterBinding.getOrDefault(parameter, List.of())));
    for (Statement statement : forward) {
      all.add(statement);
      for (Value bound : Anatomy.binds(statement)) {
        all.addAll(afterBinding.getOrDefault(bound, List.of()));
      }
    }
    return all;
  }

  static String name(Value value, String suffix) {
    return (value.isNamed() ? value.name() : "t") + suffix;
  }
}
