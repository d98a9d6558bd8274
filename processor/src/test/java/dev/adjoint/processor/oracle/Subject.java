package dev.adjoint.processor.oracle;

/**
 * The derivatives of one method as a user calls them. A check takes any subject: generated code,
 * the interpreter, or either of them with an error planted in it.
 */
public interface Subject {

  /** What a call gave back, or what it threw. */
  record Outcome(Object value, Object[] derivatives, Throwable thrown) {
    public static Outcome of(Object value, Object... derivatives) {
      return new Outcome(value, derivatives, null);
    }

    public static Outcome thrown(Throwable thrown) {
      return new Outcome(null, new Object[0], thrown);
    }
  }

  /**
   * {@code CAdjoint.f}: one derivative per input; the seed is null where the result is a number.
   */
  Outcome gradient(Object[] arguments, Object seed);

  /** {@code CAdjoint.fVjp}: works on the buffers; the seed is null where there is no result. */
  Outcome pullback(Object[] arguments, Object seed, Object[] buffers);

  /** {@code CTangent.f}: one derivative, that of the result; works on the dots that are arrays. */
  Outcome tangent(Object[] arguments, Object[] dots);

  /** {@code CHessian.f}: two derivatives, the gradient and the Hessian over all entries. */
  default Outcome hessian(Object[] arguments) {
    throw new UnsupportedOperationException("no Hessian");
  }

  /** {@code CHessian.fHvp}: the gradient, then the product, each with one part per input. */
  default Outcome hvp(Object[] arguments, Object[] dots) {
    throw new UnsupportedOperationException("no product with the Hessian");
  }

  /** {@code CJacobian.f}: one matrix per input. */
  default Outcome jacobian(Object[] arguments) {
    throw new UnsupportedOperationException("no Jacobian");
  }
}
