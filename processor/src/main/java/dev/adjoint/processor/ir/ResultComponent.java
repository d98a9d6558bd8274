package dev.adjoint.processor.ir;

/**
 * A component of the record that a companion method returns.
 *
 * @param name its name
 * @param type its type
 * @param of the primal parameter whose derivative it is; empty for the value and the tangent
 */
public record ResultComponent(String name, IrType type, String of) {}
