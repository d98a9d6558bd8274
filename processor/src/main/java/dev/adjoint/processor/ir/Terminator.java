package dev.adjoint.processor.ir;

import java.util.List;

/** How a block ends. */
public sealed interface Terminator {

  /** What is read at the end. */
  List<Operand> operands();

  /** Normal completion, handing operands to the structure around the block. */
  record Yield(List<Operand> operands) implements Terminator {
    /** Makes the operands immutable. */
    public Yield {
      operands = List.copyOf(operands);
    }
  }

  /** A jump to the end of the enclosing {@link Labeled} of that label, delivering its results. */
  record Exit(Label label, List<Operand> operands) implements Terminator {
    /** Makes the operands immutable. */
    public Exit {
      operands = List.copyOf(operands);
    }
  }

  /** A thrown exception. */
  record Throw(Operand exception, Origin origin) implements Terminator {
    @Override
    public List<Operand> operands() {
      return List.of(exception);
    }
  }
}
