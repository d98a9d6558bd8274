package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.frontend.calls.Derivations;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Translates an annotated method of the accepted language; it refuses nothing. */
public final class MethodLowering {
  private final Lowering lowering;
  private final MethodTree tree;
  private final Signature signature;

  private MethodLowering(
      MethodTree tree,
      Attribution attribution,
      SourceText source,
      Signature signature,
      Derivations derivations) {
    this.lowering = new Lowering(attribution, source, signature, derivations);
    this.tree = tree;
    this.signature = signature;
  }

  /**
   * Lowers the body of a method in which the language fence found no fault; {@code null} if it ends
   * without the value that it has to return, which javac is going to report.
   */
  public static LoweredMethod lower(
      MethodTree tree,
      Attribution attribution,
      SourceText source,
      Signature signature,
      Derivations derivations) {
    return new MethodLowering(tree, attribution, source, signature, derivations).lower();
  }

  private LoweredMethod lower() {
    Path path = new Path(new BlockBuilder(lowering.supply()), new Environment());
    lowering.returns().begin(path.block());
    lowering.at(tree.getBody());
    List<Parameter> parameters = parameters(path);
    lowering.statements().lowerAll(tree.getBody().getStatements(), path);
    if (lowering.returns().isMissingAt(path)) {
      return null;
    }
    Block body = RedundantResults.removeFrom(lowering.returns().finish(path));
    IrType result = signature.result();
    List<Result> results = result == null ? List.of() : List.of(new Result("", result));
    PrimalMethod method =
        new PrimalMethod(signature.source(), parameters, results, body, lowering.supply());
    return new LoweredMethod(method, lowering.positions());
  }

  private List<Parameter> parameters(Path path) {
    List<Parameter> parameters = new ArrayList<>();
    int receivers = signature.instance() ? 1 : 0;
    if (signature.instance()) {
      Parameter receiver = parameter(signature.parameters().get(0), tree);
      lowering.setReceiver(receiver.value());
      parameters.add(receiver.withFields(signature.receiverFields()));
    }
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableTree declaration = tree.getParameters().get(i);
      Signature.Parameter fact = signature.parameters().get(i + receivers);
      Parameter parameter = parameter(fact, declaration);
      path.environment().declare(declaration, fact.type(), fact.name());
      path.environment().assign(declaration, parameter.value());
      parameters.add(parameter);
    }
    return parameters;
  }

  private Parameter parameter(Signature.Parameter fact, Tree declaration) {
    Value value = lowering.bind(fact.type(), fact.name(), declaration);
    return new Parameter(value, fact.name(), fact.javaType(), fact.differentiated(), false);
  }
}
