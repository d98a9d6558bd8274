package dev.adjoint.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints statements at one depth of nesting. */
final class StatementPrinter implements StatementVisitor<Void> {
  private final IrPrinter printer;
  private final StringBuilder text;
  private final int depth;

  StatementPrinter(IrPrinter printer, StringBuilder text, int depth) {
    this.printer = printer;
    this.text = text;
    this.depth = depth;
  }

  /** Prints the statements of a block and its end. */
  void block(Block block) {
    for (Statement statement : block.statements()) {
      statement.accept(this);
    }
    Terminator end = block.end();
    if (end instanceof Terminator.Exit exit) {
      line("exit " + printer.label(exit.label()) + " " + printer.operands(end.operands()));
    } else {
      String word = end instanceof Terminator.Yield ? "yield " : "throw ";
      line(word + printer.operands(end.operands()));
    }
  }

  private Void line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return null;
  }

  private void nested(Block block) {
    new StatementPrinter(printer, text, depth + 1).block(block);
  }

  private void results(List<Value> results) {
    if (!results.isEmpty()) {
      line("end" + printer.results(results));
    }
  }

  private String carried(List<Carried> carried) {
    return carried.isEmpty()
        ? ""
        : carried.stream()
            .map(c -> printer.binding(c.parameter()) + " = " + printer.operand(c.initial()))
            .collect(Collectors.joining(", ", " carrying (", ")"));
  }

  private static String checkpointing(Checkpointing bound) {
    return bound == null
        ? ""
        : " checkpointed within "
            + (bound.bytes() > 0 ? bound.bytes() + " bytes" : bound.snapshots() + " snapshots");
  }

  private String element(Operand array, Operand index) {
    return printer.operand(array) + "[" + printer.operand(index) + "]";
  }

  @Override
  public Void visitLet(Let let) {
    return line(printer.binding(let.target()) + " = " + printer.operation(let.operation()));
  }

  @Override
  public Void visitPerform(Perform perform) {
    return line("perform " + printer.operation(perform.call()));
  }

  @Override
  public Void visitStore(Store store) {
    return line(element(store.array(), store.index()) + " = " + printer.operand(store.value()));
  }

  @Override
  public Void visitFieldStore(FieldStore store) {
    String object = printer.operand(store.object());
    return line(object + "." + store.field() + " = " + printer.operand(store.value()));
  }

  @Override
  public Void visitAccumulate(Accumulate accumulate) {
    return line(
        element(accumulate.array(), accumulate.index())
            + " += "
            + printer.operand(accumulate.value()));
  }

  @Override
  public Void visitFill(Fill fill) {
    String range =
        fill.from() == null
            ? ""
            : " [" + printer.operand(fill.from()) + ", " + printer.operand(fill.to()) + ")";
    return line(
        "fill " + printer.operand(fill.array()) + range + " with " + printer.operand(fill.value()));
  }

  @Override
  public Void visitCopyRange(CopyRange copy) {
    return line(
        "copy "
            + element(copy.source(), copy.sourceFrom())
            + " to "
            + element(copy.target(), copy.targetFrom())
            + " length "
            + printer.operand(copy.length()));
  }

  @Override
  public Void visitPush(Push push) {
    return line("push " + printer.operand(push.stack()) + " " + printer.operand(push.value()));
  }

  @Override
  public Void visitMark(Mark mark) {
    return line("mark " + mark.sweep().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Void visitIf(If statement) {
    line("if " + printer.operand(statement.condition()));
    nested(statement.then());
    line("else");
    nested(statement.otherwise());
    results(statement.results());
    return null;
  }

  @Override
  public Void visitFor(For loop) {
    String index = printer.binding(loop.index());
    String from = printer.operand(loop.from());
    String to = printer.operand(loop.to());
    String guard =
        loop.guard() < 0
            ? ""
            : " while " + printer.operand(loop.carried().get(loop.guard()).parameter());
    String carried = carried(loop.carried());
    line(
        "for "
            + index
            + " = "
            + from
            + "; "
            + loop.test().spelling()
            + " "
            + to
            + "; += "
            + loop.step()
            + guard
            + carried
            + checkpointing(loop.checkpointing()));
    nested(loop.body());
    results(loop.results());
    return null;
  }

  @Override
  public Void visitWhile(While loop) {
    line("while" + carried(loop.carried()));
    nested(loop.condition());
    line("do");
    nested(loop.body());
    results(loop.results());
    return null;
  }

  @Override
  public Void visitDoWhile(DoWhile loop) {
    line("do" + carried(loop.carried()));
    nested(loop.body());
    results(loop.results());
    return null;
  }

  @Override
  public Void visitLabeled(Labeled labeled) {
    line("labeled " + printer.label(labeled.label()));
    nested(labeled.body());
    results(labeled.results());
    return null;
  }
}
