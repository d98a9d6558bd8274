package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the merges of a body, and what is read by anything else. */
final class MergeCollector {
  private final List<Merge> merges = new ArrayList<>();
  private final List<Operand> reads = new ArrayList<>();
  private final Map<Integer, List<Merge>> byLabel = new HashMap<>();

  /** The merges, those of an inner structure before those around it. */
  List<Merge> merges() {
    return merges;
  }

  /** What is read other than to be merged. */
  List<Operand> reads() {
    return reads;
  }

  /** Collects a whole body. */
  void body(Block block) {
    block(block);
    reads.addAll(block.yielded());
  }

  /** Collects a block but for what it yields; returns the values bound below it. */
  private Set<Integer> block(Block block) {
    Set<Integer> bound = new HashSet<>();
    for (Statement statement : block.statements()) {
      statement(statement, bound);
      Anatomy.binds(statement).forEach(value -> bound.add(value.id()));
    }
    if (block.end() instanceof Terminator.Exit exit) {
      deliver(byLabel.get(exit.label().id()), exit.operands());
    } else if (block.end() instanceof Terminator.Throw thrown) {
      reads.add(thrown.exception());
    }
    return bound;
  }

  private static void deliver(List<Merge> targets, List<Operand> operands) {
    for (int i = 0; i < operands.size(); i++) {
      targets.get(i).mayBe(operands.get(i));
    }
  }

  private void statement(Statement statement, Set<Integer> bound) {
    if (statement instanceof If choice) {
      choice(choice, bound);
    } else if (statement instanceof Loop loop) {
      loop(loop, bound);
    } else if (statement instanceof Labeled labeled) {
      labeled(labeled, bound);
    } else {
      reads.addAll(Anatomy.reads(statement));
    }
  }

  private void choice(If choice, Set<Integer> bound) {
    reads.add(choice.condition());
    Set<Integer> inside = block(choice.then());
    inside.addAll(block(choice.otherwise()));
    List<Merge> results = results(choice.results(), inside, List.of());
    deliver(results, choice.then().yielded());
    deliver(results, choice.otherwise().yielded());
    merges.addAll(results);
    bound.addAll(inside);
  }

  private void labeled(Labeled labeled, Set<Integer> bound) {
    Set<Integer> inside = new HashSet<>();
    List<Merge> results = results(labeled.results(), inside, List.of());
    byLabel.put(labeled.label().id(), results);
    inside.addAll(block(labeled.body()));
    deliver(results, labeled.body().yielded());
    merges.addAll(results);
    bound.addAll(inside);
  }

  private void loop(Loop loop, Set<Integer> bound) {
    Set<Integer> inside = new HashSet<>();
    Anatomy.parameters(loop).forEach(value -> inside.add(value.id()));
    List<Value> carried = loop.carried().stream().map(c -> c.parameter()).toList();
    List<Merge> parameters = results(carried, inside, List.of());
    deliver(parameters, loop.carried().stream().map(c -> c.initial()).toList());
    if (loop instanceof For counted) {
      reads.add(counted.from());
      reads.add(counted.to());
    }
    if (loop instanceof While tested) {
      inside.addAll(block(tested.condition()));
      reads.addAll(tested.condition().yielded());
    }
    inside.addAll(block(loop.body()));
    List<Operand> next = next(loop);
    deliver(parameters, next);
    List<Merge> results = results(loop.results(), inside, parameters);
    deliver(results, loop instanceof DoWhile ? next : List.copyOf(carried));
    merges.addAll(parameters);
    merges.addAll(results);
    bound.addAll(inside);
  }

  /** What an iteration hands to the next; the test at the end of a body is an ordinary read. */
  private List<Operand> next(Loop loop) {
    List<Operand> yielded = loop.body().yielded();
    if (!(loop instanceof DoWhile) || yielded.isEmpty()) {
      return yielded;
    }
    reads.add(yielded.get(0));
    return yielded.subList(1, yielded.size());
  }

  private static List<Merge> results(
      List<Value> values, Set<Integer> inside, List<Merge> parameters) {
    List<Merge> results = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      results.add(
          new Merge(values.get(i), inside, parameters.isEmpty() ? null : parameters.get(i)));
    }
    return results;
  }
}
