package dev.adjoint.processor.transform.structure;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How each way of completing a block becomes one tuple of operands that the block yields once it
 * has no jumps.
 */
interface Completion {

  /** Values with the types and names of the tuple; only their types and names count. */
  List<Value> shape();

  /** The tuple for normal completion with these operands. */
  List<Operand> normal(List<Operand> yielded);

  /** The tuple for a jump. */
  List<Operand> exit(Label label, List<Operand> delivered);

  /** The tuple of a block that can only complete normally. */
  static Completion plain(List<Value> results) {
    return labeled(null, results);
  }

  /** The tuple of the body of a labelled block: its results, however it is left. */
  static Completion labeled(Label own, List<Value> results) {
    return new Completion() {
      @Override
      public List<Value> shape() {
        return results;
      }

      @Override
      public List<Operand> normal(List<Operand> yielded) {
        return yielded;
      }

      @Override
      public List<Operand> exit(Label label, List<Operand> delivered) {
        if (!label.equals(own)) {
          throw new IllegalStateException("a jump to " + label + " leaves the structure");
        }
        return delivered;
      }
    };
  }

  /**
   * The tuple of a block that may also be left to somewhere further out: whether it completed, its
   * results, and the outer tuple for when it did not.
   *
   * @param own the label whose exits count as completing; {@code null} for none
   */
  static Completion partial(Label own, Value completed, List<Value> results, Completion outer) {
    List<Value> shape = new ArrayList<>(List.of(completed));
    shape.addAll(results);
    shape.addAll(outer.shape());
    return new Completion() {
      @Override
      public List<Value> shape() {
        return shape;
      }

      @Override
      public List<Operand> normal(List<Operand> yielded) {
        List<Operand> tuple = new ArrayList<>(List.of(Constant.TRUE));
        tuple.addAll(yielded);
        tuple.addAll(defaults(outer.shape()));
        return tuple;
      }

      @Override
      public List<Operand> exit(Label label, List<Operand> delivered) {
        if (label.equals(own)) {
          return normal(delivered);
        }
        List<Operand> tuple = new ArrayList<>(List.of(Constant.FALSE));
        tuple.addAll(defaults(results));
        tuple.addAll(outer.exit(label, delivered));
        return tuple;
      }
    };
  }

  /**
   * The tuple of the body of a labelled block after which only the end of its block follows: every
   * way of leaving the body is a way of completing that block.
   *
   * @param rest the tuple of the end, given the results of the labelled block
   */
  static Completion tail(Label own, UnaryOperator<List<Operand>> rest, Completion outer) {
    return new Completion() {
      @Override
      public List<Value> shape() {
        return outer.shape();
      }

      @Override
      public List<Operand> normal(List<Operand> yielded) {
        return rest.apply(yielded);
      }

      @Override
      public List<Operand> exit(Label label, List<Operand> delivered) {
        return label.equals(own) ? rest.apply(delivered) : outer.exit(label, delivered);
      }
    };
  }

  private static List<Operand> defaults(List<Value> shape) {
    return shape.stream().<Operand>map(value -> Constant.defaultOf(value.type())).toList();
  }
}
