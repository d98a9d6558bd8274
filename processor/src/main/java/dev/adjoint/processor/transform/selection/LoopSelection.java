package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rewrites one loop for the numbers that it selects. */
final class LoopSelection {
  private final SelectionContext context;
  private final Loop original;
  private final List<Statement> after = new ArrayList<>();
  private final Map<Value, Value> selected = new LinkedHashMap<>();
  private Loop loop;

  LoopSelection(SelectionContext context, Loop original, Loop loop) {
    this.context = context;
    this.original = original;
    this.loop = loop;
  }

  /** What stands for each result of the loop where derivatives go. */
  Map<Value, Value> selected() {
    return selected;
  }

  /** Returns the loop and what follows it. */
  List<Statement> run() {
    int count = loop.carried().size();
    for (int k = 0; k < count; k++) {
      Value parameter = loop.carried().get(k).parameter();
      boolean number = parameter.type() instanceof Scalar type && type.isFloating();
      if (number
          && context.activity().isActive(parameter)
          && context.activity().isActive(loop.results().get(k))
          && !loop.body().yielded().isEmpty()) {
        select(k);
      }
    }
    List<Statement> statements = new ArrayList<>(List.of(loop));
    statements.addAll(after);
    return statements;
  }

  private void select(int position) {
    Value parameter = loop.carried().get(position).parameter();
    int shift = loop instanceof DoWhile ? 1 : 0;
    ChoiceFinder finder = new ChoiceFinder(parameter);
    Choice choice = finder.find(loop.body().yielded().get(position + shift), List.of(loop.body()));
    if (finder.nodes().isEmpty() || finder.taken().isEmpty() || !isSeparable(parameter, finder)) {
      return;
    }
    Map<Choice.Taken, Alternative> alternatives = new LinkedHashMap<>();
    for (Choice.Taken taken : finder.taken()) {
      Alternative alternative = Alternative.of(context, original, loop, taken);
      if (alternative == null) {
        return;
      }
      alternatives.put(taken, alternative);
    }
    if (alternatives.values().stream().noneMatch(each -> each.isComputed(context.activity()))) {
      return;
    }
    rewrite(position, choice, finder, alternatives);
  }

  /** Whether the number and its choices matter nowhere but in the choice. */
  private boolean isSeparable(Value parameter, ChoiceFinder finder) {
    return ActiveUses.in(loop, parameter, context.activity()) == finder.keeps()
        && finder.nodes().stream()
            .allMatch(node -> ActiveUses.in(loop, node, context.activity()) == 1);
  }

  private void rewrite(
      int position,
      Choice choice,
      ChoiceFinder finder,
      Map<Choice.Taken, Alternative> alternatives) {
    Value parameter = loop.carried().get(position).parameter();
    NotedNumbers numbers = new NotedNumbers(context, loop, parameter, alternatives);
    List<Statement> statements = new ArrayList<>(loop.body().statements());
    List<Operand> next = new ArrayList<>(loop.body().yielded());
    next.addAll(new Notes(context.supply(), numbers.all(), finder).take(choice, statements));
    List<Carried> carried = new ArrayList<>(loop.carried());
    List<Value> results = new ArrayList<>(loop.results());
    for (Noted note : numbers.all()) {
      carried.add(note.carried());
      results.add(note.result());
    }
    Value result = loop.results().get(position);
    Operand initial = loop.carried().get(position).initial();
    Value standing = context.supply().like(result);
    context.activity().copy(standing, result);
    after.addAll(
        new Selected(context, numbers, alternatives, origin(choice)).value(standing, initial));
    context.activity().silence(parameter);
    context.activity().silence(result);
    finder.nodes().forEach(context.activity()::silence);
    context.computed().put(standing, result);
    selected.put(result, standing);
    loop = LoopParts.with(loop, carried, statements, next, results);
  }

  private static Origin origin(Choice choice) {
    return choice instanceof Choice.Extreme extreme
        ? extreme.let().origin()
        : ((Choice.Branch) choice).branch().origin();
  }
}
