package dev.adjoint.processor.oracle;

/** The Hessian-vector product of a method as a user calls it. */
public interface SecondOrderSubject {

  /** {@code CHessian.fHvp}: one gradient and then one product for each input. */
  Subject.Outcome product(Object[] arguments, Object[] directions);
}
