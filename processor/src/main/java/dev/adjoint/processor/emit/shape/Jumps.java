package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.ConditionLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Jump;
import dev.adjoint.processor.emit.shape.JavaStatement.LabeledBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns jumps to the end of labeled blocks into {@code break} and {@code continue}, without a label
 * where Java needs none, and leaves out jumps to where the program goes anyway.
 */
final class Jumps {
  private Jumps() {}

  /** Rewrites statements and all that is nested in them. */
  static List<JavaStatement> simplify(List<JavaStatement> statements) {
    List<JavaStatement> simplified = new ArrayList<>();
    for (JavaStatement statement : statements) {
      simplify(statement, simplified);
    }
    return simplified;
  }

  private static void simplify(JavaStatement statement, List<JavaStatement> out) {
    if (statement instanceof LabeledBlock block) {
      labeled(block, out);
    } else if (statement instanceof CountedLoop || statement instanceof ConditionLoop) {
      out.add(loop(statement));
    } else {
      out.add(Nested.map(statement, Jumps::simplify));
    }
  }

  private static void labeled(LabeledBlock block, List<JavaStatement> out) {
    String label = block.label();
    List<JavaStatement> body = withoutLast(simplify(block.body()), false, label);
    List<JavaStatement> before = body.isEmpty() ? body : body.subList(0, body.size() - 1);
    if (!jumps(body, label)) {
      out.addAll(body);
    } else if (Nested.isLoop(body.get(body.size() - 1)) && !jumps(before, label)) {
      out.addAll(before);
      out.add(breaking(body.get(body.size() - 1), label));
    } else {
      out.add(new LabeledBlock(label, body, block.origin()));
    }
  }

  /** The loop, which jumps that leave it to the label now break. */
  private static JavaStatement breaking(JavaStatement loop, String label) {
    JavaStatement own = Nested.map(loop, body -> retarget(body, label, false, false));
    return jumps(List.of(own), label) ? withLabel(own, label) : own;
  }

  private static JavaStatement loop(JavaStatement statement) {
    JavaStatement loop = Nested.map(statement, Jumps::simplify);
    List<JavaStatement> body = Nested.body(loop);
    if (!body.isEmpty() && body.get(body.size() - 1) instanceof LabeledBlock last) {
      List<JavaStatement> whole = new ArrayList<>(body.subList(0, body.size() - 1));
      whole.addAll(retarget(last.body(), last.label(), true, false));
      loop = Nested.map(loop, ignored -> whole);
      loop = jumps(whole, last.label()) ? withLabel(loop, last.label()) : loop;
    }
    return Nested.map(loop, inside -> withoutLast(inside, true, ""));
  }

  private static JavaStatement withLabel(JavaStatement loop, String label) {
    if (loop instanceof CountedLoop counted) {
      List<JavaStatement> body = merged(counted.body(), counted.label(), label);
      return new CountedLoop(
          label,
          counted.index(),
          counted.from(),
          counted.condition(),
          counted.step(),
          body,
          counted.origin());
    }
    ConditionLoop tested = (ConditionLoop) loop;
    List<JavaStatement> body = merged(tested.body(), tested.label(), label);
    return new ConditionLoop(label, tested.testsLast(), tested.condition(), body, tested.origin());
  }

  /** The body of a loop that had another label before. */
  private static List<JavaStatement> merged(
      List<JavaStatement> body, String oldLabel, String newLabel) {
    return oldLabel.isEmpty() ? body : relabel(body, oldLabel, newLabel);
  }

  private static List<JavaStatement> relabel(
      List<JavaStatement> statements, String from, String to) {
    return statements.stream()
        .map(
            statement ->
                statement instanceof Jump jump && jump.label().equals(from)
                    ? new Jump(jump.isContinue(), to, jump.origin())
                    : Nested.map(statement, inside -> relabel(inside, from, to)))
        .toList();
  }

  private static List<JavaStatement> retarget(
      List<JavaStatement> statements, String label, boolean continues, boolean inLoop) {
    List<JavaStatement> result = new ArrayList<>();
    for (JavaStatement statement : statements) {
      if (statement instanceof Jump jump && jump.label().equals(label)) {
        result.add(new Jump(continues, inLoop ? label : "", jump.origin()));
      } else {
        boolean deeper = inLoop || Nested.isLoop(statement);
        result.add(Nested.map(statement, inside -> retarget(inside, label, continues, deeper)));
      }
    }
    return result;
  }

  private static boolean jumps(List<JavaStatement> statements, String label) {
    return statements.stream()
        .anyMatch(
            statement ->
                statement instanceof Jump jump && jump.label().equals(label)
                    || Nested.blocks(statement).stream().anyMatch(inside -> jumps(inside, label)));
  }

  /** The statements without a jump at their end to where they end anyway. */
  private static List<JavaStatement> withoutLast(
      List<JavaStatement> statements, boolean continues, String label) {
    if (statements.isEmpty()) {
      return statements;
    }
    List<JavaStatement> result = new ArrayList<>(statements);
    JavaStatement last = result.remove(result.size() - 1);
    if (last instanceof Jump jump && jump.isContinue() == continues && jump.label().equals(label)) {
      return result;
    }
    if (last instanceof Choice choice) {
      List<JavaStatement> then = withoutLast(choice.then(), continues, label);
      List<JavaStatement> otherwise = withoutLast(choice.otherwise(), continues, label);
      if (!then.isEmpty()) {
        result.add(new Choice(choice.condition(), then, otherwise, choice.origin()));
      } else if (!otherwise.isEmpty()) {
        JavaExpression condition = Conditions.not(choice.condition());
        result.add(new Choice(condition, otherwise, then, choice.origin()));
      } else if (!Conditions.isSilent(choice.condition())) {
        result.add(choice);
      }
      return result;
    }
    result.add(last);
    return result;
  }
}
