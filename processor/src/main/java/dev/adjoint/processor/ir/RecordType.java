package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A record, or a class of final fields, whose components the compiler sees: immutable, so that a
 * reference to it stands for the numbers and arrays in it. A component whose type contains the
 * record itself is an {@link OpaqueType}.
 *
 * @param javaName the type as Java source spells it, qualified
 * @param access how a component is read
 * @param components its components, in the order of the canonical constructor
 */
public record RecordType(String javaName, Access access, List<Component> components)
    implements IrType {
  /** How a component is read. */
  public enum Access {
    /** {@code p.x()}, as of records. */
    ACCESSOR,
    /** {@code p.x}, as of objects with final fields. */
    FIELD
  }

  /** A component: its name and its type. */
  public record Component(String name, IrType type) {}

  /** Makes the components immutable. */
  public RecordType {
    components = List.copyOf(components);
  }

  /** False: what is differentiated is the numbers inside, which have values of their own. */
  @Override
  public boolean isDifferentiable() {
    return false;
  }

  /** The place of the component of this name; −1 if there is none. */
  public int indexOf(String name) {
    return components.stream().map(Component::name).toList().indexOf(name);
  }

  /** Whether there is a floating-point number at any depth, to differentiate with respect to. */
  public boolean hasNumbers() {
    return components.stream().map(Component::type).anyMatch(RecordType::hasNumbers);
  }

  /** Whether a type is, or contains at any depth, a floating-point number. */
  public static boolean hasNumbers(IrType type) {
    return type.innermost() instanceof RecordType record
        ? record.hasNumbers()
        : type.isDifferentiable();
  }

  @Override
  public String toString() {
    return javaName;
  }
}
