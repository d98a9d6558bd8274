package dev.adjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Repeatability;
import dev.adjoint.processor.ir.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a companion says of its primal to compilers that have only the class file. */
final class PrimalFacts {
  private static final ClassName ANNOTATION = ClassName.get("dev.adjoint.runtime", "Primal");

  private PrimalFacts() {}

  /** The annotation of a companion method; empty where everything is as usual. */
  static Optional<AnnotationSpec> annotation(DerivedMethod method) {
    PrimalMethod primal = method.primal();
    boolean called =
        method.kind() == DerivedMethod.Kind.VJP || method.kind() == DerivedMethod.Kind.TANGENT;
    boolean offered =
        primal.source().visibility() == Visibility.PUBLIC && primal.source().classPublic();
    if (!called || !offered) {
      return Optional.empty();
    }
    boolean allNumbers =
        primal.parameters().stream()
            .allMatch(p -> p.differentiated() || !p.value().type().isDifferentiable());
    boolean written = primal.parameters().stream().anyMatch(Parameter::written);
    boolean repeatable = Repeatability.of(primal);
    if (allNumbers && repeatable && (!written || primal.results().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        AnnotationSpec.builder(ANNOTATION)
            .addMember("differentiated", positions(primal, Parameter::differentiated))
            .addMember("written", positions(primal, Parameter::written))
            .addMember("repeatable", "$L", repeatable)
            .build());
  }

  private static CodeBlock positions(PrimalMethod primal, Predicate<Parameter> which) {
    List<Parameter> parameters = primal.parameters();
    String positions =
        IntStream.range(0, parameters.size())
            .filter(i -> which.test(parameters.get(i)))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "{", "}"));
    return CodeBlock.of("$L", positions);
  }
}
