package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Makes the vectors and arrays of vectors of one block. */
final class VectorMaker {
  private static final String DIRECTIONS = "dev.adjoint.runtime.Directions";

  private final Lanes lanes;
  private final Run run;
  private final BlockBuilder out;

  VectorMaker(Lanes lanes, Run run, BlockBuilder out) {
    this.lanes = lanes;
    this.run = run;
    this.out = out;
  }

  /** The vectors of an operand that stands where a value that varies is expected. */
  Operand of(Operand operand) {
    if (run.computes(operand)) {
      run.flush();
    }
    if (lanes.varies(operand)) {
      return lanes.of(operand);
    }
    if (operand.type() instanceof Scalar) {
      return same(operand);
    }
    return new Constant(Lanes.lifted(operand.type()), null); // no array of tangents but null
  }

  /** A vector of its own that begins with what an operand has. */
  Value copy(Operand operand, Value like, Origin origin) {
    boolean zero = operand instanceof Constant constant && constant.is(0.0);
    Operation copy = zero ? lanes.vector(like.type()) : new Operation.CloneArray(of(operand));
    return out.let(copy, like.name(), origin.as(Origin.Role.TANGENT));
  }

  /** The same number for each direction: all but 0 is no tangent, but what a tangent overflows. */
  private Operand same(Operand number) {
    if (number instanceof Constant constant && constant.is(0.0)) {
      return lanes.zero(number.type());
    }
    Value vector = out.let(lanes.vector(number.type()), Origin.FRAME);
    out.add(new Fill(vector, null, null, number, Origin.FRAME));
    return vector;
  }

  /** What a method yields: numbers that vary as vectors. */
  Operand ofResult(Operand operand) {
    if (run.computes(operand)) {
      run.flush();
    }
    return lanes.reference(operand);
  }

  /** Arrays of vectors come about as the arrays of tangents do. */
  void array(Let let) {
    Operation operation = let.operation();
    IrType type = Lanes.lifted(let.target().type());
    if (operation instanceof Operation.Copy copy) {
      lanes.set(let.target(), lanes.array(copy.operand()));
    } else if (operation instanceof Operation.Select select) {
      Operand whenTrue = lanes.array(select.whenTrue());
      Operand whenFalse = lanes.array(select.whenFalse());
      bind(let, new Operation.Select(select.condition(), whenTrue, whenFalse));
    } else if (operation instanceof Operation.Load load) {
      bind(let, new Operation.Load(lanes.of(load.array()), load.index()));
    } else if (operation instanceof Operation.CloneArray clone) {
      bind(let, new Operation.CloneArray(lanes.of(clone.array())));
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      List<Operand> elements = literal.elements().stream().map(this::of).toList();
      bind(let, new Operation.ArrayLiteral((ArrayType) type, elements));
    } else if (operation instanceof Operation.NewArray array) {
      bind(let, new Operation.NewArray((ArrayType) type, array.dimensions()));
      fill(let, array.dimensions().size());
    } else if (operation instanceof Operation.ZerosLike zeros) {
      zerosLike(let, zeros.array());
    } else {
      throw new IllegalStateException("an array of tangents: " + let);
    }
  }

  private void bind(Let let, Operation operation) {
    lanes.set(let.target(), out.let(operation, let.target().name(), let.origin()));
  }

  /** An array that was just made begins with vectors of zeros. */
  private void fill(Let let, int dimensions) {
    Operand array = lanes.of(let.target());
    Operand zero = lanes.zero(let.target().type());
    if (let.target().type().rank() == 1) {
      out.add(new Fill(array, null, null, zero, let.origin()));
    } else if (let.target().type().rank() == dimensions) {
      Callee fill = new Callee(Callee.Kind.STATIC, DIRECTIONS, "fill", null, false);
      out.add(new Perform(new Operation.Invoke(fill, List.of(array, zero)), let.origin()));
    }
  }

  private void zerosLike(Let let, Operand like) {
    IrType type = Lanes.lifted(let.target().type());
    if (lanes.varies(like)) {
      bind(let, new Operation.ZerosLike(lanes.of(like)));
    } else {
      Callee zeros = new Callee(Callee.Kind.STATIC, DIRECTIONS, "zerosLike", type, false);
      bind(let, new Operation.Invoke(zeros, List.of(like, lanes.zero(let.target().type()))));
    }
  }
}
