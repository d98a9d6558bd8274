package dev.adjoint.processor.swarm;

import java.util.ArrayList;
import java.util.List;

/** The names that a statement of a random program sees. */
final class Room {
  final List<String> numbers;
  final List<String> leaves;
  final List<String> integers;
  final List<String> counters;
  final List<String> arrays;
  final List<String> loops;
  final List<String> labels;
  boolean inLoop;

  private Room(Room outer) {
    this.numbers = outer == null ? new ArrayList<>() : new ArrayList<>(outer.numbers);
    this.leaves = outer == null ? new ArrayList<>() : new ArrayList<>(outer.leaves);
    this.integers = outer == null ? new ArrayList<>() : new ArrayList<>(outer.integers);
    this.counters = outer == null ? new ArrayList<>() : new ArrayList<>(outer.counters);
    this.arrays = outer == null ? new ArrayList<>() : new ArrayList<>(outer.arrays);
    this.loops = outer == null ? new ArrayList<>() : new ArrayList<>(outer.loops);
    this.labels = outer == null ? new ArrayList<>() : new ArrayList<>(outer.labels);
    this.inLoop = outer != null && outer.inLoop;
  }

  static Room empty() {
    return new Room(null);
  }

  /** The room of a block inside. */
  Room inside() {
    return new Room(this);
  }
}
