package dev.adjoint.processor.ir;

/**
 * A method of the program that is compiled, or a derivative of one.
 *
 * @param owner the qualified class that declares the method
 * @param signature its name and erased parameter types, {@code f(double,double[])}
 * @param companion the companion method meant, {@code Adjoint.fVjp}; empty for the method itself
 */
public record MethodKey(String owner, String signature, String companion) {
  @Override
  public String toString() {
    return owner + "." + signature + (companion.isEmpty() ? "" : " " + companion);
  }
}
