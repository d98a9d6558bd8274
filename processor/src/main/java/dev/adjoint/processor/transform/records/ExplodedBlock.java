package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.StatementVisitor;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes apart the records of one block: what is done with a record is done with each of its leaves
 * as well, beside it.
 */
final class ExplodedBlock implements StatementVisitor<Void> {
  private final ExplodedProgram program;
  private final Set<Operand> checked;
  private final BlockBuilder out;

  ExplodedBlock(ExplodedProgram program) {
    this(program, Set.of());
  }

  private ExplodedBlock(ExplodedProgram program, Set<Operand> checked) {
    this.program = program;
    this.checked = new HashSet<>(checked);
    this.out = new BlockBuilder(program.supply());
  }

  BlockBuilder out() {
    return out;
  }

  /** Takes apart a whole block whose end delivers values of the given types. */
  Block block(Block block, List<IrType> delivered) {
    for (int k = 0; k < block.statements().size(); k++) {
      Statement statement = block.statements().get(k);
      if (!isCheckedAnyway(
          statement, block.statements().subList(k + 1, block.statements().size()))) {
        statement.accept(this);
      }
    }
    return out.end(end(block.end(), delivered));
  }

  /** Whether a record that is required not to be null was or is going to be looked at. */
  private boolean isCheckedAnyway(Statement statement, List<Statement> rest) {
    Operand record =
        statement instanceof Perform perform ? ExplodedProgram.required(perform.call()) : null;
    if (record == null) {
      return false;
    }
    if (checked.contains(record) || !program.mayBeNull(record)) {
      return true;
    }
    for (Statement next : rest) {
      if (!(next instanceof Let let)) {
        return false;
      } else if (let.operation() instanceof Operation.Component component
          && component.record().equals(record)) {
        return true;
      } else if (Purity.mayThrow(let.operation()) || Purity.hasEffect(let.operation())) {
        return false;
      }
    }
    return false;
  }

  private Block nested(Block block, List<IrType> delivered) {
    return new ExplodedBlock(program, checked).block(block, delivered);
  }

  /** The end of a block, which delivers leaves after all else. */
  private Terminator end(Terminator end, List<IrType> delivered) {
    if (end instanceof Terminator.Exit exit) {
      return new Terminator.Exit(
          exit.label(), delivered(exit.operands(), program.labels().get(exit.label())));
    }
    return end instanceof Terminator.Yield yield
        ? new Terminator.Yield(delivered(yield.operands(), delivered))
        : end;
  }

  private List<Operand> delivered(List<Operand> operands, List<IrType> types) {
    List<Operand> all = new ArrayList<>(operands);
    for (int k = 0; k < operands.size(); k++) {
      all.addAll(program.leavesAs(operands.get(k), types.get(k), program.around()));
    }
    return all;
  }

  private static List<IrType> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }

  private List<Value> withLeaves(List<Value> values) {
    List<Value> all = new ArrayList<>(values);
    values.forEach(value -> all.addAll(program.leaves().fresh(value, out)));
    return all;
  }

  @Override
  public Void visitLet(Let let) {
    new ExplodedOperation(program, out, checked).explode(let);
    return null;
  }

  @Override
  public Void visitPerform(Perform perform) {
    program.passedOn(perform.call(), perform);
    out.add(perform);
    Operand required = ExplodedProgram.required(perform.call());
    if (required != null) {
      checked.add(required);
    }
    return null;
  }

  @Override
  public Void visitStore(Store store) {
    out.add(store);
    IrType element = ((ArrayType) store.array().type()).element();
    if (!Leaf.splits(element)) {
      program.leavesAs(store.value(), element, store);
      return null;
    }
    List<Operand> arrays = program.required(store.array(), store.array().type(), store);
    List<Operand> values = program.required(store.value(), element, store);
    Origin origin = store.origin().as(Origin.Role.COMPONENT);
    for (int k = 0; k < arrays.size(); k++) {
      out.add(new Store(arrays.get(k), store.index(), values.get(k), origin));
    }
    return null;
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    out.add(accumulate);
    return null;
  }

  @Override
  public Void visitFill(Fill fill) {
    out.add(fill);
    IrType element = ((ArrayType) fill.array().type()).element();
    List<Operand> arrays = program.required(fill.array(), fill.array().type(), fill);
    List<Operand> values =
        Leaf.splits(element) ? program.required(fill.value(), element, fill) : List.of();
    Origin origin = fill.origin().as(Origin.Role.COMPONENT);
    for (int k = 0; k < arrays.size(); k++) {
      requireNumbers(arrays.get(k), fill);
      out.add(new Fill(arrays.get(k), fill.from(), fill.to(), values.get(k), origin));
    }
    return null;
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    out.add(copy);
    if (!Leaf.splits(copy.target().type())) {
      program.leavesAs(copy.source(), copy.target().type(), copy);
      return null;
    }
    List<Operand> sources = program.required(copy.source(), copy.source().type(), copy);
    List<Operand> targets = program.required(copy.target(), copy.target().type(), copy);
    Origin origin = copy.origin().as(Origin.Role.COMPONENT);
    for (int k = 0; k < Math.min(sources.size(), targets.size()); k++) {
      requireNumbers(targets.get(k), copy);
      out.add(
          new CopyRange(
              sources.get(k),
              copy.sourceFrom(),
              targets.get(k),
              copy.targetFrom(),
              copy.length(),
              origin));
    }
    return null;
  }

  /** Ranges are filled and copied of numbers only, whose adjoints are numbers too. */
  private void requireNumbers(Operand array, Statement statement) {
    if (array.type().rank() > 1) {
      program.refuse(statement, Refusal.Reason.RANGE);
    }
  }

  @Override
  public Void visitPush(Push push) {
    out.add(push);
    return null;
  }

  @Override
  public Void visitMark(Mark mark) {
    out.add(mark);
    return null;
  }

  @Override
  public Void visitIf(If branch) {
    program.inside(branch);
    List<IrType> types = types(branch.results());
    Block then = nested(branch.then(), types);
    program.inside(branch);
    Block otherwise = nested(branch.otherwise(), types);
    out.add(
        new If(branch.condition(), then, otherwise, withLeaves(branch.results()), branch.origin()));
    return null;
  }

  @Override
  public Void visitFor(For loop) {
    return loop(loop);
  }

  @Override
  public Void visitWhile(While loop) {
    List<Carried> carried = carried(loop);
    Block condition = nested(loop.condition(), List.of(Scalar.BOOLEAN));
    program.inside(loop);
    Block body = nested(loop.body(), types(loop.results()));
    out.add(new While(carried, condition, body, withLeaves(loop.results()), loop.origin()));
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    return loop(loop);
  }

  private Void loop(Loop loop) {
    List<Carried> carried = carried(loop);
    List<IrType> delivered = new ArrayList<>();
    if (loop instanceof DoWhile) {
      delivered.add(Scalar.BOOLEAN);
    }
    delivered.addAll(types(loop.results()));
    program.inside(loop);
    Block body = nested(loop.body(), delivered);
    out.add(LoopParts.with(loop, carried, body, withLeaves(loop.results())));
    return null;
  }

  private List<Carried> carried(Loop loop) {
    List<Carried> all = new ArrayList<>(loop.carried());
    for (Carried carried : loop.carried()) {
      List<Operand> initials =
          program.leavesAs(carried.initial(), carried.parameter().type(), loop);
      List<Value> parameters = program.leaves().fresh(carried.parameter(), out);
      for (int k = 0; k < parameters.size(); k++) {
        all.add(new Carried(parameters.get(k), initials.get(k)));
      }
    }
    return all;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    List<IrType> types = types(labeled.results());
    program.labels().put(labeled.label(), types);
    program.inside(labeled);
    Block body = nested(labeled.body(), types);
    out.add(new Labeled(labeled.label(), body, withLeaves(labeled.results()), labeled.origin()));
    return null;
  }

  /** Whether a type is only carried along. */
  static boolean isOpaque(IrType type) {
    return type.innermost() instanceof OpaqueType;
  }
}
