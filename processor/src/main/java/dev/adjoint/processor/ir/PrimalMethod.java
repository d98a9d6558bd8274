package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A method, lowered: what the front end hands to all later stages.
 *
 * @param source where it stands and what its companions are called
 * @param parameters its parameters in order
 * @param results what its body yields: nothing for {@code void}, one result for most methods,
 *     several where a record was taken apart
 * @param body its statements; it yields the results or throws
 * @param supply fresh values for everything that is derived from it
 * @param optimisations what is done to make its companions better
 */
public record PrimalMethod(
    SourceMethod source,
    List<Parameter> parameters,
    List<Result> results,
    Block body,
    ValueSupply supply,
    Optimisations optimisations) {
  /** Makes the lists immutable. */
  public PrimalMethod {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /** A method for which everything is done. */
  public PrimalMethod(
      SourceMethod source,
      List<Parameter> parameters,
      List<Result> results,
      Block body,
      ValueSupply supply) {
    this(source, parameters, results, body, supply, Optimisations.ALL);
  }

  /** The result of a method with one; {@code null} for {@code void}. */
  public IrType result() {
    if (results.size() > 1) {
      throw new IllegalStateException("several results");
    }
    return results.isEmpty() ? null : results.get(0).type();
  }

  /** The types of what the body yields. */
  public List<IrType> resultTypes() {
    return results.stream().map(Result::type).toList();
  }

  /** Whether the method returns a differentiable value. */
  public boolean returnsDifferentiable() {
    return results.stream().anyMatch(result -> result.type().isDifferentiable());
  }

  /** P: the parameters to differentiate with respect to, in order. */
  public List<Parameter> differentiated() {
    return parameters.stream().filter(Parameter::differentiated).toList();
  }

  /** The same method with another body. */
  public PrimalMethod withBody(Block newBody) {
    return new PrimalMethod(source, parameters, results, newBody, supply, optimisations);
  }

  /** The same method with other parameters. */
  public PrimalMethod withParameters(List<Parameter> newParameters) {
    return new PrimalMethod(source, newParameters, results, body, supply, optimisations);
  }

  /** The same method with other results, which its body yields. */
  public PrimalMethod withResults(List<Result> newResults, Block newBody) {
    return new PrimalMethod(source, parameters, newResults, newBody, supply, optimisations);
  }

  /** The same method, for which only some things are done. */
  public PrimalMethod with(Optimisations chosen) {
    return new PrimalMethod(source, parameters, results, body, supply, chosen);
  }

  /** Whether something is done to make its companions better. */
  public boolean has(Optimisation optimisation) {
    return optimisations.has(optimisation);
  }
}
