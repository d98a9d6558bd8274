package dev.adjoint.processor;

import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.records.DerivativeTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The records that the companions of one class declare for records of the user.
 *
 * @param adjoint those of {@code CAdjoint}
 * @param tangent those of {@code CTangent}
 * @param hessian those of {@code CHessian} for gradients and products
 * @param direction those of {@code CHessian} for directions
 */
record CompanionTypes(
    DerivativeTypes adjoint,
    DerivativeTypes tangent,
    DerivativeTypes hessian,
    DerivativeTypes direction) {

  /** The records for the annotated methods of a class, at least one. */
  static CompanionTypes of(List<AnnotatedMethod> methods) {
    Set<String> taken = new LinkedHashSet<>();
    for (AnnotatedMethod method : methods) {
      ContractNames names = new ContractNames(method.signature().source());
      taken.addAll(List.of(names.gradientRecord(), names.pullbackRecord(), names.tangentRecord()));
    }
    SourceMethod source = methods.get(0).signature().source();
    String place = source.packageName().isEmpty() ? "" : source.packageName() + ".";
    String hessian = place + ContractNames.hessianCompanion(source);
    return new CompanionTypes(
        new DerivativeTypes(place + ContractNames.adjointCompanion(source), "Adjoint", taken),
        new DerivativeTypes(place + ContractNames.tangentCompanion(source), "Tangent", taken),
        new DerivativeTypes(hessian, "Adjoint", taken),
        new DerivativeTypes(hessian, "Tangent", taken));
  }
}
