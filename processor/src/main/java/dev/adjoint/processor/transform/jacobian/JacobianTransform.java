package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives {@code CJacobian.f(args)}. A method that returns one number has one row, which is its
 * gradient. Any other is evaluated once along all directions, or, where it has far fewer rows than
 * columns and may be run more than once, row by row by its adjoint.
 */
public final class JacobianTransform {
  private final PrimalMethod primal;
  private final ContractNames names;

  private JacobianTransform(PrimalMethod primal) {
    this.primal = primal;
    this.names = new ContractNames(primal);
  }

  /**
   * Derives the companion and the private methods that it calls.
   *
   * @param primal the method, with its written arrays marked
   * @param activity its activity
   * @param structured the same method without jumps
   * @param structuredActivity its activity
   */
  public static List<DerivedMethod> transform(
      PrimalMethod primal,
      Activity activity,
      PrimalMethod structured,
      Activity structuredActivity) {
    String companion = ContractNames.jacobianCompanion(primal.source());
    List<DerivedMethod> adjoint =
        primal.results().size() > 1
            ? List.of() // always by columns
            : AdjointTransform.transform(structured, structuredActivity, true, companion);
    JacobianTransform jacobian = new JacobianTransform(primal);
    boolean number = primal.results().size() == 1 && primal.result() instanceof Scalar;
    Block body = number ? jacobian.row(adjoint.get(0)) : new ShapeChoice(primal, activity).body();
    List<DerivedMethod> methods = new ArrayList<>(List.of(jacobian.method(body)));
    methods.addAll(RowSweeps.called(body, adjoint, companion));
    return methods;
  }

  private DerivedMethod method(Block body) {
    return new DerivedMethod(
        DerivedMethod.Kind.JACOBIAN,
        primal,
        names.method(),
        primal.parameters().stream().map(JacobianTransform::parameter).toList(),
        names.jacobianRecord(),
        components(),
        body,
        primal.supply(),
        List.of());
  }

  private static DerivedParameter parameter(Parameter parameter) {
    return new DerivedParameter(
        parameter.value(),
        parameter.name(),
        parameter.javaType(),
        DerivedParameter.Role.PRIMAL,
        "");
  }

  private List<ResultComponent> components() {
    List<ResultComponent> components = new ArrayList<>();
    primal
        .results()
        .forEach(r -> components.add(new ResultComponent(names.value(r), r.type(), "")));
    for (Parameter parameter : primal.differentiated()) {
      components.add(
          new ResultComponent(names.component(parameter), MatrixCalls.MATRIX, parameter.name()));
    }
    return components;
  }

  /** The body that computes value and gradient, with each gradient as a matrix of one row. */
  private Block row(DerivedMethod gradient) {
    List<Operand> yielded = gradient.body().yielded();
    if (yielded.isEmpty()) {
      return gradient.body(); // it always throws
    }
    BlockBuilder out = new BlockBuilder(primal.supply());
    out.addAll(gradient.body().statements());
    List<Operand> results = new ArrayList<>(yielded.subList(0, 1));
    for (Operand derivative : yielded.subList(1, yielded.size())) {
      List<Operand> rows = List.of(row(derivative, out));
      results.add(out.let(new Operation.ArrayLiteral(MatrixCalls.MATRIX, rows), Origin.FRAME));
    }
    return out.yield(results);
  }

  private static Operand row(Operand derivative, BlockBuilder out) {
    if (!(derivative.type() instanceof Scalar)) {
      return MatrixCalls.row(derivative, out);
    }
    Operand number = derivative;
    if (derivative instanceof Constant constant) {
      number = Constant.of(((Number) constant.value()).doubleValue());
    } else if (derivative.type() != Scalar.DOUBLE) {
      number = out.let(new Operation.Convert(Scalar.DOUBLE, derivative), Origin.FRAME);
    }
    return out.let(new Operation.ArrayLiteral(MatrixCalls.ROW, List.of(number)), Origin.FRAME);
  }
}
