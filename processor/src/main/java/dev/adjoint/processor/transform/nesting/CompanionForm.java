package dev.adjoint.processor.transform.nesting;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.adjoint.Buffers;
import dev.adjoint.processor.transform.hessian.HessianTransform;
import dev.adjoint.processor.transform.sharing.BufferChecks;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The companion methods that a method may call, each as one body without calls of companions. */
public enum CompanionForm {
  /** {@code CAdjoint.f(args)} of a number. */
  GRADIENT {
    @Override
    PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened) {
      PrimalMethod gradient = gradient(primal);
      return passive(gradient.withBody(PlainCode.of(gradient.body(), gradient.supply())));
    }
  },
  /** {@code CAdjoint.f(args, seed)} of an array. */
  PULLBACK {
    @Override
    PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened) {
      return withBuffers(Simplifier.simplify(vjp(primal)));
    }
  },
  /** {@code CAdjoint.fVjp(args, seed, buffers)}. */
  VJP {
    @Override
    PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened) {
      return again(vjp(primal));
    }
  },
  /** {@code CTangent.f(args, tangents)}. */
  TANGENT {
    @Override
    PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened) {
      DerivedMethod tangent = TangentTransform.transform(primal, activity(primal));
      return again(tangent);
    }
  },
  /** {@code CHessian.fHvp(args, directions)}. */
  HVP {
    @Override
    PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened) {
      PrimalMethod gradient = gradient(primal);
      DerivedMethod product = HessianTransform.transform(opened.apply(gradient)).get(1);
      return again(product);
    }
  };

  /** The method with one result for each component of the companion's record. */
  abstract PrimalMethod body(PrimalMethod primal, UnaryOperator<PrimalMethod> opened);

  /**
   * Derives the companion.
   *
   * @param primal the method, with its written arrays marked
   * @param record the record that the companion returns; {@code null} if it returns no record
   * @param opened puts bodies in place of the calls in a derivative, before it is differentiated
   *     again
   */
  public PrimalMethod derive(
      PrimalMethod primal, RecordType record, UnaryOperator<PrimalMethod> opened) {
    PrimalMethod flat = body(primal, opened);
    if (record == null) {
      return flat;
    }
    BlockBuilder out = new BlockBuilder(flat.supply());
    out.addAll(flat.body().statements());
    Origin origin = Origin.FRAME.as(Origin.Role.RECOMPUTED);
    Value result = out.let(new Operation.NewRecord(record, flat.body().yielded(), false), origin);
    return flat.withResults(List.of(new Result("", record)), out.yield(List.of(result)));
  }

  /** A companion that takes buffers or directions, with the checks on them. */
  private static PrimalMethod again(DerivedMethod derived) {
    return Again.of(BufferChecks.inFrontOf(Simplifier.simplify(derived)), parameter -> false);
  }

  private static PrimalMethod structured(PrimalMethod primal) {
    return Simplifier.simplify(Structuring.structure(primal));
  }

  private static ActivityAnalysis activity(PrimalMethod method) {
    return ActivityAnalysis.of(method, ArrayObjects.of(method));
  }

  private static PrimalMethod gradient(PrimalMethod primal) {
    PrimalMethod structured = structured(primal);
    return HessianTransform.gradient(structured, activity(structured));
  }

  private static DerivedMethod vjp(PrimalMethod primal) {
    PrimalMethod structured = structured(primal);
    return AdjointTransform.vjp(structured, activity(structured));
  }

  /** What is differentiated is for the method around to say. */
  private static PrimalMethod passive(PrimalMethod method) {
    return method.withParameters(
        method.parameters().stream()
            .map(p -> new Parameter(p.value(), p.name(), p.javaType(), false, p.written()))
            .toList());
  }

  /** The accumulating companion with new buffers, which become its results. */
  private static PrimalMethod withBuffers(DerivedMethod vjp) {
    PrimalMethod primal = vjp.primal();
    BlockBuilder out = new BlockBuilder(vjp.supply());
    Buffers buffers = new Buffers(primal, new ContractNames(primal)::buffer, out);
    Map<Value, Operand> made = new HashMap<>();
    List<Operand> results = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (DerivedParameter each : vjp.parameters()) {
      if (each.role() == DerivedParameter.Role.BUFFER) {
        Parameter of =
            primal.parameters().stream().filter(p -> p.name().equals(each.of())).findAny().get();
        made.put(each.value(), buffers.make(of));
      } else {
        parameters.add(new Parameter(each.value(), each.name(), each.javaType(), false, false));
      }
    }
    Block body = new BlockCopier(vjp.supply(), made, origin -> origin).block(vjp.body());
    out.addAll(body.statements());
    results.addAll(body.yielded());
    List<Result> types = new ArrayList<>(primal.results());
    for (DerivedParameter each : vjp.parameters()) {
      if (made.containsKey(each.value())) {
        Operand buffer = made.get(each.value());
        Parameter of =
            primal.parameters().stream().filter(p -> p.name().equals(each.of())).findAny().get();
        boolean array = of.value().type().rank() > 0;
        results.add(
            array ? buffer : out.let(new Operation.Load(buffer, Constant.of(0)), Origin.FRAME));
        types.add(new Result(of.name(), of.value().type()));
      }
    }
    PrimalMethod method =
        new PrimalMethod(
            primal.source(),
            parameters,
            types,
            out.yield(results),
            vjp.supply(),
            primal.optimisations());
    return method.withBody(PlainCode.of(method.body(), method.supply()));
  }
}
