package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The calls of the run-time library that derivatives make and that can be differentiated again. */
public final class RuntimeCalls {
  private static final String SHADOWS = "dev.adjoint.runtime.Shadows";
  private static final String SHARING = "dev.adjoint.runtime.Sharing";
  private static final String BUFFERS = "dev.adjoint.runtime.Buffers";
  private static final String COPIES = "dev.adjoint.runtime.Copies";
  private static final String ENTRIES = "dev.adjoint.runtime.Entries";
  private static final String ROWS = "dev.adjoint.runtime.Rows";
  private static final String ZEROS = "zerosLike";
  private static final String ADD = "add";

  private RuntimeCalls() {}

  /** Whether a call is of the run-time library, which keeps nothing that it is given. */
  public static boolean isRuntime(Operation.Invoke call) {
    return call.callee().owner().startsWith("dev.adjoint.runtime.");
  }

  /** New zeros in the shape of an array; null where it is null. */
  public static Operation.Invoke zerosLike(Operand array) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, SHADOWS, ZEROS, array.type(), true), List.of(array));
  }

  /** Adds the elements of one array to those of another, at every rank. */
  public static Operation.Invoke add(Operand source, Operand target) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, SHADOWS, ADD, null, false), List.of(source, target));
  }

  /** Throws what {@link #add} throws, and does nothing else. */
  public static Operation.Invoke requireSameShape(Operand source, Operand target) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, SHADOWS, "requireSameShape", null, false),
        List.of(source, target));
  }

  /** Requires that a tangent has the shape of its array. */
  public static Operation.Invoke requireShape(
      String name, Operand given, String of, Operand array) {
    return check("requireShape", List.of(text(name), given, text(of), array));
  }

  /** Requires that a buffer has the shape of its array, and is not that array. */
  public static Operation.Invoke requireBuffer(
      String name, Operand given, String of, Operand array) {
    return check("requireBuffer", List.of(text(name), given, text(of), array));
  }

  /** Requires that the buffer of a number or a record has an element 0. */
  public static Operation.Invoke requireCell(String name, Operand given) {
    return check("requireCell", List.of(text(name), given));
  }

  /** Requires that a buffer or tangent is none of up to three arguments. */
  public static Operation.Invoke requireApart(
      String name, Operand given, List<? extends Operand> others) {
    List<Operand> all = new ArrayList<>(List.of(text(name), given));
    all.addAll(others);
    return check("requireApart", all);
  }

  private static Operation.Invoke check(String name, List<Operand> arguments) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, BUFFERS, name, null, false), arguments);
  }

  private static Constant text(String text) {
    return new Constant(new OpaqueType("java.lang.String"), text);
  }

  /** Makes what copies arrays so that those which are one stay one. */
  public static Operation.Invoke newCopies() {
    return new Operation.Invoke(
        new Callee(Callee.Kind.CONSTRUCTOR, COPIES, "", new OpaqueType(COPIES), false), List.of());
  }

  /** The copy of an array of any rank. */
  public static Operation.Invoke copy(Operand copies, Operand array) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.INSTANCE, COPIES, "of", array.type(), false),
        List.of(copies, array));
  }

  /** Whether a call makes what copies arrays. */
  public static boolean isNewCopies(Operation.Invoke call) {
    return call.callee().kind() == Callee.Kind.CONSTRUCTOR && call.callee().owner().equals(COPIES);
  }

  /** Whether a call copies an array. */
  public static boolean isCopy(Operation.Invoke call) {
    return call.callee().kind() == Callee.Kind.INSTANCE && call.callee().owner().equals(COPIES);
  }

  /** How many numbers an array of any rank holds. */
  public static Operation.Invoke count(Operand array) {
    return new Operation.Invoke(entries("count", Scalar.INT), List.of(array));
  }

  /** Sets the number at a position of an array of any rank, if there is one. */
  public static Operation.Invoke set(Operand array, Operand position, Operand value) {
    return new Operation.Invoke(entries("set", null), List.of(array, position, value));
  }

  /** Copies all numbers of an array of any rank into one of rank 1, from a position on. */
  public static Operation.Invoke flatten(Operand array, Operand target, Operand position) {
    return new Operation.Invoke(entries("copy", null), List.of(array, target, position));
  }

  /** One matrix to the left of another. */
  public static Operation.Invoke beside(Operand left, Operand right) {
    return new Operation.Invoke(
        new Callee(Callee.Kind.STATIC, ROWS, "beside", left.type(), false), List.of(left, right));
  }

  private static Callee entries(String name, IrType result) {
    return new Callee(Callee.Kind.STATIC, ENTRIES, name, result, false);
  }

  /** Whether a call checks which arguments share arrays. */
  public static boolean isSharingCheck(Operation.Invoke call) {
    return call.callee().owner().equals("dev.adjoint.runtime.Sharing");
  }

  /** Whether a call makes new zeros in the shape of its argument. */
  public static boolean isZerosLike(Operation.Invoke call) {
    return call.callee().owner().equals(SHADOWS) && call.callee().name().equals(ZEROS);
  }

  /** Whether a call of the run-time library only looks at arrays, or at their shapes. */
  public static boolean isPassive(Operation.Invoke call) {
    String owner = call.callee().owner();
    return isZerosLike(call)
        || owner.equals(SHARING)
        || owner.equals(BUFFERS)
        || owner.equals(SHADOWS) && call.callee().name().equals("requireSameShape");
  }

  /** Whether a call adds the elements of its first argument to those of its second. */
  public static boolean isAdd(Operation.Invoke call) {
    return call.callee().owner().equals(SHADOWS) && call.callee().name().equals(ADD);
  }
}
