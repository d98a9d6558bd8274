package dev.adjoint.processor.ir;

import java.util.List;

/** How a method that a body calls is differentiated. */
public sealed interface Derivation
    permits Derivation.Body,
        Derivation.Companions,
        Derivation.Pullback,
        Derivation.Passive,
        Derivation.Dispatched,
        RuleDerivation {
  /** What is known of each argument; the receiver of an instance method is the first. */
  List<Argument> arguments();

  /** Whether the method may run once more in the reverse sweep: it has no effect but on arrays. */
  boolean repeatable();

  /** Whether derivatives get through a call. */
  default boolean carries() {
    return true;
  }

  /** Whether the method may overwrite elements of an argument, or of an array within. */
  default boolean mayWrite(int argument) {
    return argument >= arguments().size() || arguments().get(argument).written();
  }

  /**
   * An argument of the called method.
   *
   * @param name the parameter's name
   * @param type the parameter's type
   * @param differentiated whether derivatives with respect to it exist
   * @param written whether the method may overwrite elements of it
   */
  record Argument(String name, IrType type, boolean differentiated, boolean written) {}

  /**
   * A method whose source is in this compilation.
   *
   * @param key which method it is, and which derivative of it
   */
  record Body(MethodKey key, List<Argument> arguments, boolean repeatable) implements Derivation {
    /** Makes the arguments immutable. */
    public Body {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A method of which only the companions are at hand, whose names the contract fixes.
   *
   * @param companionPrefix the qualified name of its companions without {@code Adjoint}, {@code
   *     Tangent}, {@code Hessian}
   * @param baseName what its companion methods are named after
   * @param overload the number of its result records
   * @param modes the companions that exist
   * @param product what {@code CHessian.fHvp} returns; {@code null} if there is no such method
   * @param sweeps what the two methods are named after into which the companion for reverse mode is
   *     divided; empty if it is not
   */
  record Companions(
      String companionPrefix,
      String baseName,
      int overload,
      List<String> modes,
      List<Argument> arguments,
      boolean repeatable,
      RecordType product,
      String sweeps)
      implements Derivation {
    /** Makes the lists immutable. */
    public Companions {
      modes = List.copyOf(modes);
      arguments = List.copyOf(arguments);
    }

    /** Companions of first order. */
    public Companions(
        String companionPrefix,
        String baseName,
        int overload,
        List<String> modes,
        List<Argument> arguments,
        boolean repeatable) {
      this(companionPrefix, baseName, overload, modes, arguments, repeatable, null);
    }

    /** Companions that are whole. */
    public Companions(
        String companionPrefix,
        String baseName,
        int overload,
        List<String> modes,
        List<Argument> arguments,
        boolean repeatable,
        RecordType product) {
      this(companionPrefix, baseName, overload, modes, arguments, repeatable, product, "");
    }

    /** The same with a private forward and reverse sweep. */
    public Companions dividedInto(String newSweeps) {
      return new Companions(
          companionPrefix, baseName, overload, modes, arguments, repeatable, product, newSweeps);
    }

    /** Whether calls of the method are reversed by its forward sweep and its reverse sweep. */
    public boolean isDivided() {
      return !sweeps.isEmpty();
    }
  }

  /**
   * The companion {@code fVjp} of a method that returns a number and writes into no array, called
   * in a derivative: its own derivative is a product with the Hessian.
   *
   * @param of the companions of the method
   * @param arguments the method's arguments, the seed, and the buffers
   */
  record Pullback(Companions of, List<Argument> arguments) implements Derivation {
    /** Makes the arguments immutable. */
    public Pullback {
      arguments = List.copyOf(arguments);
    }

    @Override
    public boolean repeatable() {
      return true;
    }
  }

  /** A method through which, as the user says, nothing flows. */
  record Passive() implements Derivation {
    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public boolean carries() {
      return false;
    }
  }

  /** A method that a subclass may override, so that it is not known whose body runs. */
  record Dispatched() implements Derivation {
    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public boolean carries() {
      return false;
    }
  }
}
