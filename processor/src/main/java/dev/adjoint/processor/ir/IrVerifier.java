package dev.adjoint.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks between the stages that code keeps the rules of the intermediate representation: values
 * are bound once and visible where they are read, types agree, yields and exits match results.
 */
public final class IrVerifier {
  /** Which control structures are allowed. */
  public enum Form {
    /** Everything. */
    ANY,
    /** Neither {@link Labeled} nor {@link Terminator.Exit}. */
    STRUCTURED
  }

  private IrVerifier() {}

  /** Checks a primal method, or throws {@link MalformedIrException}. */
  public static void verify(PrimalMethod method, Form form) {
    List<Value> parameters = method.parameters().stream().map(Parameter::value).toList();
    List<IrType> results = method.resultTypes();
    verify(method.body(), parameters, results, form);
  }

  /** Checks a derived method, or throws {@link MalformedIrException}. */
  public static void verify(DerivedMethod method) {
    List<Value> parameters = method.parameters().stream().map(DerivedParameter::value).toList();
    List<IrType> results = method.components().stream().map(ResultComponent::type).toList();
    verify(method.body(), parameters, results, Form.ANY);
  }

  /**
   * Checks a body that sees {@code parameters} and yields operands of the types {@code results}, or
   * throws {@link MalformedIrException}.
   */
  public static void verify(
      Block body, List<Value> parameters, List<? extends IrType> results, Form form) {
    Set<Integer> bound = new HashSet<>();
    IrScope scope = new IrScope(bound);
    parameters.forEach(scope::bind);
    try {
      new StatementChecker(scope, List.of(), form).block(body, results);
    } catch (MalformedIrException fault) {
      throw new MalformedIrException(fault.getMessage() + "\nin\n" + IrPrinter.print(body));
    }
  }
}
