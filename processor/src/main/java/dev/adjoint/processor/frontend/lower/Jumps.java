package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Name;

/** Where {@code break}, {@code continue} and {@code yield} lead, and the blocks that they leave. */
final class Jumps {
  /** What a target of jumps is in the source. */
  enum Kind {
    LOOP,
    SWITCH,
    SWITCH_EXPRESSION,
    STATEMENT
  }

  private record Target(Tree tree, Kind kind, JumpLabel end, JumpLabel next) {}

  private record Named(Name name, Tree statement) {}

  private final Lowering lowering;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Deque<Named> names = new ArrayDeque<>();
  private int nextLabel;

  Jumps(Lowering lowering) {
    this.lowering = lowering;
  }

  Label newLabel(String name) {
    return new Label(nextLabel++, name);
  }

  /** A label that delivers those of the variables assigned in the trees that are known before. */
  JumpLabel label(String name, Collection<? extends Tree> trees, Path before) {
    return label(name, trees, before, null);
  }

  /** The same, which delivers the value of an expression too. */
  JumpLabel label(String name, Collection<? extends Tree> trees, Path before, Tree expression) {
    Set<Tree> delivered = AssignedVariables.in(trees, lowering.attribution());
    if (expression != null) {
      delivered.add(expression);
    }
    return new JumpLabel(newLabel(name), before.environment().among(delivered));
  }

  /** Lowers {@code inside} while jumps to the tree lead to the labels. */
  void during(Tree tree, Kind kind, JumpLabel end, JumpLabel next, Runnable inside) {
    targets.push(new Target(tree, kind, end, next));
    inside.run();
    targets.pop();
  }

  /** Lowers {@code inside} while {@code name} is the name of the statement. */
  void named(Name name, Tree statement, Runnable inside) {
    names.push(new Named(name, statement));
    inside.run();
    names.pop();
  }

  /** Appends what {@code inside} lowers, in a labelled block if there is a jump to the label. */
  void labeled(Path path, JumpLabel label, Tree tree, Consumer<Path> inside) {
    Path body = path.fork();
    inside.accept(body);
    if (!label.isUsed()) {
      path.adopt(body);
      return;
    }
    List<Value> results = lowering.bindAll(label.variables(), path.environment(), tree);
    path.block()
        .add(
            new Labeled(
                label.label(),
                body.yieldingCurrent(label.variables()),
                results,
                lowering.origin()));
    lowering.assignAll(label.variables(), results, path.environment());
  }

  void breakTo(Name name, Path path) {
    jump(name == null ? innermost(Kind.LOOP, Kind.SWITCH).end() : named(name).end(), path);
  }

  void continueTo(Name name, Path path) {
    jump(name == null ? innermost(Kind.LOOP, Kind.LOOP).next() : named(name).next(), path);
  }

  void yieldTo(Path path) {
    jump(innermost(Kind.SWITCH_EXPRESSION, Kind.SWITCH_EXPRESSION).end(), path);
  }

  /** The switch expression that a {@code yield} gives its value to. */
  Tree yieldTarget() {
    return innermost(Kind.SWITCH_EXPRESSION, Kind.SWITCH_EXPRESSION).tree();
  }

  private void jump(JumpLabel label, Path path) {
    path.leave(new Terminator.Exit(label.use(), path.environment().valuesOf(label.variables())));
  }

  private Target innermost(Kind one, Kind other) {
    return targets.stream()
        .filter(target -> target.kind() == one || target.kind() == other)
        .findFirst()
        .orElseThrow();
  }

  private Target named(Name name) {
    Tree statement =
        names.stream()
            .filter(n -> n.name().contentEquals(name))
            .findFirst()
            .orElseThrow()
            .statement();
    return targets.stream().filter(target -> target.tree() == statement).findFirst().orElseThrow();
  }
}
