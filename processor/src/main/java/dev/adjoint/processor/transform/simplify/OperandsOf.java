package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Rebuilder;
import dev.adjoint.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that a statement reads, nested statements included. */
final class OperandsOf extends Rebuilder {
  private final List<Operand> operands = new ArrayList<>();

  /** What the statement reads, in program order. */
  List<Operand> of(Statement statement) {
    statement(statement);
    return operands;
  }

  @Override
  public Operand operand(Operand operand) {
    operands.add(operand);
    return operand;
  }
}
