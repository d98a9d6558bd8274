package dev.adjoint.processor.ir;

import java.util.List;

/**
 * One companion method: what the transforms hand to the emitter.
 *
 * @param kind which of the contract's methods it is
 * @param primal the method that it was derived from
 * @param name the companion method's name
 * @param parameters its parameters
 * @param resultRecord the name of the record it returns; empty if it returns a plain value or
 *     nothing
 * @param components the components of that record, one for each operand that the body yields; for a
 *     plain value one component
 * @param body its statements
 * @param supply fresh values
 * @param notes facts for the Javadoc: what is stored and why, how much memory as a formula, what is
 *     recomputed, which loops are fused, which promise is withdrawn; whole sentences, in order
 * @param records the records of adjoints or tangents that its signature mentions
 * @param reversal how its reverse sweep was made, decision by decision; empty in forward mode
 */
public record DerivedMethod(
    Kind kind,
    PrimalMethod primal,
    String name,
    List<DerivedParameter> parameters,
    String resultRecord,
    List<ResultComponent> components,
    Block body,
    ValueSupply supply,
    List<String> notes,
    List<DerivedRecord> records,
    List<ReversalNote> reversal) {
  /** The companion methods of the contract. */
  public enum Kind {
    /** {@code CAdjoint.f(args)} of a number: value and gradient. */
    GRADIENT,
    /** {@code CAdjoint.f(args, seed)} of an array: value and pullback. */
    PULLBACK,
    /** {@code CAdjoint.fVjp(args, seed, buffers)}. */
    VJP,
    /** The same for arguments that share arrays; only the former calls it. */
    VJP_SHARED,
    /** {@code CAdjoint.fVjp(workspace, args, seed, buffers)}: enters and leaves the workspace. */
    VJP_WORKSPACE,
    /** What one of the former three does with arrays of a workspace; only it calls it. */
    VJP_POOLED,
    /** Consecutive iterations of a loop of one of these; only it calls the method, in parallel. */
    CHUNK,
    /** The forward sweep of a private method, which keeps what its reverse sweep needs. */
    FORWARD_SWEEP,
    /** The reverse sweep of a private method, on what the forward sweep kept. */
    REVERSE_SWEEP,
    /** The primal itself, where the companion cannot call it. */
    COPY,
    /** {@code CTangent.f(args, tangents)}. */
    TANGENT,
    /** {@code CJacobian.f(args)}. */
    JACOBIAN,
    /** {@code CHessian.f(args)}. */
    HESSIAN,
    /** {@code CHessian.fHvp(args, directions)}. */
    HVP,
    /** Some of the statements of another, which is too long for one method. */
    PART
  }

  /** Makes the lists immutable. */
  public DerivedMethod {
    parameters = List.copyOf(parameters);
    components = List.copyOf(components);
    notes = List.copyOf(notes);
    records = List.copyOf(records);
    reversal = List.copyOf(reversal);
  }

  /** A method whose signature mentions no records of adjoints or tangents. */
  public DerivedMethod(
      Kind kind,
      PrimalMethod primal,
      String name,
      List<DerivedParameter> parameters,
      String resultRecord,
      List<ResultComponent> components,
      Block body,
      ValueSupply supply,
      List<String> notes) {
    this(
        kind,
        primal,
        name,
        parameters,
        resultRecord,
        components,
        body,
        supply,
        notes,
        List.of(),
        List.of());
  }

  /** The same method with another body. */
  public DerivedMethod withBody(Block newBody) {
    return with(parameters, newBody, notes, reversal);
  }

  /** The same method as one of another kind and name. */
  public DerivedMethod as(Kind newKind, String newName) {
    return new DerivedMethod(
        newKind,
        primal,
        newName,
        parameters,
        resultRecord,
        components,
        body,
        supply,
        notes,
        records,
        reversal);
  }

  /** The same method with other notes. */
  public DerivedMethod withNotes(List<String> newNotes) {
    return with(parameters, body, newNotes, reversal);
  }

  /** The same method with other parameters. */
  public DerivedMethod withParameters(List<DerivedParameter> newParameters) {
    return with(newParameters, body, notes, reversal);
  }

  /** The same method with what is to be said of its reverse sweep. */
  public DerivedMethod withReversal(List<ReversalNote> newReversal) {
    return with(parameters, body, notes, newReversal);
  }

  private DerivedMethod with(
      List<DerivedParameter> newParameters,
      Block newBody,
      List<String> newNotes,
      List<ReversalNote> newReversal) {
    return new DerivedMethod(
        kind,
        primal,
        name,
        newParameters,
        resultRecord,
        components,
        newBody,
        supply,
        newNotes,
        records,
        newReversal);
  }
}
