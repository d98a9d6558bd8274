package dev.adjoint.processor.ir;

/**
 * A method or constructor that generated code calls.
 *
 * @param kind how it is called
 * @param owner the qualified class that declares it
 * @param name the method's name; empty for a constructor
 * @param result the type of what it returns; {@code null} for {@code void}
 * @param pure whether it has no effect, throws nothing, and returns the same for the same arguments
 * @param derivation how it is differentiated; {@code null} if nothing flows through it
 */
public record Callee(
    Kind kind, String owner, String name, IrType result, boolean pure, Derivation derivation) {
  /** How a callee is called. */
  public enum Kind {
    /** A static method. */
    STATIC,
    /** An instance method: the receiver is the first argument. */
    INSTANCE,
    /** A constructor. */
    CONSTRUCTOR,
    /**
     * A static method that is called once for each chunk of a loop, by several threads at once: the
     * first argument is the number of chunks, and the number of the chunk is passed last.
     */
    PER_CHUNK
  }

  /** A callee through which nothing flows. */
  public Callee(Kind kind, String owner, String name, IrType result, boolean pure) {
    this(kind, owner, name, result, pure, null);
  }

  @Override
  public String toString() {
    return kind == Kind.CONSTRUCTOR ? "new " + owner : owner + "." + name;
  }
}
