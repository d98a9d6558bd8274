package dev.adjoint.processor.transform.workspace;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The calls of {@code dev.adjoint.runtime.Pool} and {@code dev.adjoint.Workspace}. */
final class PoolCalls {
  /** The type of what arrays are taken from. */
  static final OpaqueType POOL = new OpaqueType("dev.adjoint.runtime.Pool");

  /** The type of what a user passes. */
  static final OpaqueType WORKSPACE = new OpaqueType("dev.adjoint.Workspace");

  /** The most lengths that there is a method for. */
  static final int MOST_LENGTHS = 3;

  private final Value pool;

  PoolCalls(Value pool) {
    this.pool = pool;
  }

  /** The pool of a workspace. */
  static Operation.Invoke poolOf(Value workspace) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.INSTANCE, WORKSPACE.javaName(), "pool", POOL, true),
        List.of(workspace));
  }

  /** The second pool. */
  Operation.Invoke passing() {
    return call("passing", POOL, List.of());
  }

  Operation.Invoke mark() {
    return call("mark", Scalar.INT, List.of());
  }

  Operation.Invoke reset(Value mark) {
    return call("reset", null, List.of(mark));
  }

  /** An array of one dimension and of numbers; holding anything, or zeros. */
  Operation.Invoke array(ArrayType type, Operand length, boolean used) {
    return call(name((Scalar) type.element(), used), type, List.of(length));
  }

  private static String name(Scalar element, boolean used) {
    String plural = element == Scalar.BYTE ? "byteArray" : element.javaName() + "s";
    return used ? "used" + Character.toUpperCase(plural.charAt(0)) + plural.substring(1) : plural;
  }

  /** What names the class of an array. */
  static Operation.StaticRead classOf(ArrayType type) {
    return new Operation.StaticRead(
        type.javaName(), "class", new OpaqueType("java.lang.Class<" + type.javaName() + ">"));
  }

  /** An array of any type, of zeros or nulls. */
  Operation.Invoke zeros(ArrayType type, Value classOf, List<Operand> lengths) {
    List<Operand> arguments = new ArrayList<>(List.of(classOf));
    arguments.addAll(lengths);
    return call("zeros", type, arguments);
  }

  Operation.Invoke copyOf(Operand array) {
    return call("copyOf", array.type(), List.of(array));
  }

  Operation.Invoke zerosLike(Operand array) {
    return call("zerosLike", array.type(), List.of(array));
  }

  Operation.Invoke copies() {
    return call("copies", new OpaqueType("dev.adjoint.runtime.Copies"), List.of());
  }

  Operation.Invoke stack(StackType type) {
    String name =
        !(type.element() instanceof Scalar element)
            ? type.equals(StackType.REFERENCES) ? "referenceStack" : "objectStack"
            : switch (element) {
              case BOOLEAN -> "booleanStack";
              case BYTE, SHORT, CHAR, INT -> "intStack";
              case LONG -> "longStack";
              case FLOAT -> "floatStack";
              case DOUBLE -> "doubleStack";
            };
    return call(name, type, List.of());
  }

  /** A check of which arguments share arrays. */
  Operation.Invoke sharing(Operation.Invoke check) {
    Callee callee = check.callee();
    List<Operand> arguments = new ArrayList<>(List.of(pool));
    arguments.addAll(check.arguments());
    return new Operation.Invoke(
        new Callee(
            Callee.Kind.INSTANCE, POOL.javaName(), callee.name(), callee.result(), callee.pure()),
        arguments);
  }

  private Operation.Invoke call(String name, IrType result, List<? extends Operand> arguments) {
    List<Operand> all = new ArrayList<>(List.of(pool));
    all.addAll(arguments);
    return new Operation.Invoke(
        new Callee(Callee.Kind.INSTANCE, POOL.javaName(), name, result, false), all);
  }
}
