package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** What a loop of any kind hands from one iteration to the next, and out. */
final class LoopFrame {
  private final Tree tree;
  private final Path outer;
  private final Lowering lowering;
  private final List<Tree> variables;
  private final List<Value> parameters;

  /** A loop on the path {@code outer} in whose iterations the trees {@code parts} run. */
  LoopFrame(Tree tree, Collection<? extends Tree> parts, Path outer, Lowering lowering) {
    this.tree = tree;
    this.outer = outer;
    this.lowering = lowering;
    this.variables = outer.environment().among(AssignedVariables.in(parts, lowering.attribution()));
    this.parameters = lowering.bindAll(variables, outer.environment(), tree);
  }

  /** The variables that the loop changes. */
  List<Tree> variables() {
    return variables;
  }

  /** The path of one iteration, on which the variables are what the last one handed over. */
  Path iteration() {
    Path loop = outer.fork();
    lowering.assignAll(variables, parameters, loop.environment());
    return loop;
  }

  /** Appends the loop, built from what it carries and its results. */
  void finish(BiFunction<List<Carried>, List<Value>, Loop> build) {
    List<Carried> carried = new ArrayList<>();
    List<Operand> initial = outer.environment().valuesOf(variables);
    for (int i = 0; i < parameters.size(); i++) {
      carried.add(new Carried(parameters.get(i), initial.get(i)));
    }
    List<Value> results = lowering.bindAll(variables, outer.environment(), tree);
    outer.block().add(build.apply(carried, results));
    lowering.assignAll(variables, results, outer.environment());
  }
}
