package dev.adjoint.processor.corpus;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.oracle.Input;
import dev.adjoint.processor.oracle.Problem;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.List;

/** The companions of a method as the transforms leave them, before any of it is printed. */
record TransformedMethod(List<DerivedMethod> companions) {

  static TransformedMethod of(PrimalMethod lowered, Problem problem) {
    PrimalMethod asked = differentiated(lowered, problem);
    List<DerivedMethod> companions = new ArrayList<>();
    PrimalMethod structured = Structuring.structure(asked);
    ArrayObjects objects = ArrayObjects.of(structured);
    PrimalMethod primal = WrittenArrays.mark(structured, objects);
    companions.addAll(AdjointTransform.transform(primal, ActivityAnalysis.of(primal, objects)));
    ArrayObjects own = ArrayObjects.of(asked);
    PrimalMethod jumping = WrittenArrays.mark(asked, own);
    companions.add(TangentTransform.transform(jumping, ActivityAnalysis.of(jumping, own)));
    companions.forEach(IrVerifier::verify);
    companions.replaceAll(Simplifier::simplify);
    companions.forEach(IrVerifier::verify);
    return new TransformedMethod(companions);
  }

  private static PrimalMethod differentiated(PrimalMethod method, Problem problem) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : method.parameters()) {
      boolean active = problem.active().contains(Input.parameter(parameters.size()));
      parameters.add(new Parameter(p.value(), p.name(), p.javaType(), active, p.written()));
    }
    return method.withParameters(parameters);
  }

  DerivedMethod of(DerivedMethod.Kind kind) {
    return companions.stream().filter(companion -> companion.kind() == kind).findFirst().get();
  }
}
