package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.List;

/** Puts into the body of a loop what keeps numbers of the iteration that is chosen. */
final class Notes {
  private final ValueSupply supply;
  private final List<Noted> noted;
  private final ChoiceFinder finder;

  Notes(ValueSupply supply, List<Noted> noted, ChoiceFinder finder) {
    this.supply = supply;
    this.noted = noted;
    this.finder = finder;
  }

  /**
   * Extends statements at whose end a choice is made.
   *
   * @return the numbers at the end of the statements
   */
  List<Operand> take(Choice choice, List<Statement> statements) {
    if (choice instanceof Choice.Taken taken) {
      return of(taken);
    }
    if (choice instanceof Choice.Branch node) {
      return branch(node, statements);
    }
    return choice instanceof Choice.Extreme extreme ? extreme(extreme, statements) : before();
  }

  private List<Operand> of(Choice.Taken taken) {
    return noted.stream().map(note -> note.valueOf(taken)).toList();
  }

  private List<Operand> before() {
    return noted.stream().<Operand>map(Noted::parameter).toList();
  }

  private List<Value> fresh() {
    return noted.stream().map(note -> supply.like(note.parameter())).toList();
  }

  private List<Operand> branch(Choice.Branch node, List<Statement> statements) {
    If branch = node.branch();
    List<Value> fresh = fresh();
    List<Value> results = new ArrayList<>(branch.results());
    results.addAll(fresh);
    If extended =
        new If(
            branch.condition(),
            side(branch.then(), node.then()),
            side(branch.otherwise(), node.otherwise()),
            results,
            branch.origin());
    statements.set(statements.indexOf(branch), extended);
    return List.copyOf(fresh);
  }

  private Block side(Block block, Choice choice) {
    if (!(block.end() instanceof Terminator.Yield yield)) {
      return block;
    }
    List<Statement> statements = new ArrayList<>(block.statements());
    List<Operand> operands = new ArrayList<>(yield.operands());
    operands.addAll(take(choice, statements));
    return new Block(statements, new Terminator.Yield(operands));
  }

  private List<Operand> extreme(Choice.Extreme extreme, List<Statement> statements) {
    Origin origin = extreme.let().origin().as(Origin.Role.STORAGE);
    Operation test = extreme.keeps();
    Value stays = supply.temporary(test.type());
    List<Value> fresh = fresh();
    Block present = Block.yielding(before());
    Block other = Block.yielding(of(extreme.other()));
    int at = statements.indexOf(extreme.let());
    statements.add(at, new Let(stays, test, origin));
    boolean first = finder.staysWhereTrue(extreme);
    statements.add(
        at + 1, new If(stays, first ? present : other, first ? other : present, fresh, origin));
    return List.copyOf(fresh);
  }
}
