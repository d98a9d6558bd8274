package dev.adjoint.processor.ir;

/**
 * A record of a companion that holds the derivatives with respect to a record of the user.
 *
 * @param name its simple name
 * @param type its type; its components are called as those of the user's record
 * @param of the user's record, qualified
 * @param what what its components are: {@code adjoint} or {@code tangent}
 */
public record DerivedRecord(String name, RecordType type, String of, String what) {}
