package dev.adjoint.processor.mutants;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The places of one method that may be changed, as it is read. */
final class PlacesOfMethod extends MethodVisitor {
  private static final String OURS = "dev/adjoint/processor/";
  private static final List<String> ADDITIONS =
      List.of("add", "addAll", "put", "putAll", "remove", "addFirst", "push", "removeIf");

  private final String name;
  private final Type result;
  private final Places.Visitor visitor;
  private int line;

  /** The instruction right before, if it is one that makes a constant. */
  private String before = "";

  PlacesOfMethod(MethodVisitor next, String name, String descriptor, Places.Visitor visitor) {
    super(Opcodes.ASM9, next);
    this.name = name;
    this.result = Type.getReturnType(descriptor);
    this.visitor = visitor;
  }

  private boolean at(Operator operator, String what) {
    return visitor.at(name, line, operator, what, mv);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    super.visitLineNumber(number, start);
  }

  @Override
  public void visitLabel(Label label) {
    before = "";
    super.visitLabel(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    visitor.jumped();
    before = "";
    int changed = opcode;
    if (opcode != Opcodes.GOTO) {
      if (at(Operator.NEGATED_CONDITION, Opposites.name(opcode))) {
        changed = Opposites.ofCondition(opcode);
      }
      int shifted = Opposites.shifted(opcode);
      if (shifted != opcode && at(Operator.SHIFTED_BOUNDARY, Opposites.name(opcode))) {
        changed = shifted;
      }
    }
    super.visitJumpInsn(changed, label);
    visitor.jumped();
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.ATHROW) {
      visitor.guarded();
    }
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
      atReturn(opcode);
    }
    int changed = opcode;
    int other = Opposites.ofArithmetic(opcode);
    if (other != opcode && at(Operator.OTHER_ARITHMETIC, Opposites.name(opcode))) {
      changed = other;
    }
    boolean negation = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
    if (negation && at(Operator.DROPPED_NEGATION, "")) {
      changed = Opcodes.NOP;
    }
    super.visitInsn(changed);
    before = opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.ICONST_5 ? "" + opcode : "";
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      visitor.jumped();
    }
  }

  private void atReturn(int opcode) {
    if (result.equals(Type.BOOLEAN_TYPE)) {
      if (!before.equals("" + Opcodes.ICONST_1) && at(Operator.ALWAYS_TRUE, "")) {
        replaceTop(Opcodes.ICONST_1);
      }
      if (!before.equals("" + Opcodes.ICONST_0) && at(Operator.ALWAYS_FALSE, "")) {
        replaceTop(Opcodes.ICONST_0);
      }
    } else if (result.equals(Type.INT_TYPE)) {
      if (!before.equals("" + Opcodes.ICONST_0) && at(Operator.ZERO, "")) {
        replaceTop(Opcodes.ICONST_0);
      }
    } else if (opcode == Opcodes.DRETURN) {
      if (at(Operator.ZERO, "")) {
        super.visitInsn(Opcodes.POP2);
        super.visitInsn(Opcodes.DCONST_0);
      }
    } else if (opcode == Opcodes.ARETURN) {
      String empty = Opposites.empty(result);
      boolean same = before.equals("" + Opcodes.ACONST_NULL) || before.equals(empty);
      if (!same && at(Operator.NOTHING, Type.getType(result.getDescriptor()).getClassName())) {
        super.visitInsn(Opcodes.POP);
        Opposites.pushNothing(mv, result);
      }
    }
  }

  private void replaceTop(int constant) {
    super.visitInsn(Opcodes.POP);
    super.visitInsn(constant);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    before = "";
    boolean opposite = at(Operator.OPPOSITE_STEP, "by " + increment);
    super.visitIincInsn(variable, opposite ? -increment : increment);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String callee, String descriptor, boolean isInterface) {
    String what = owner.substring(owner.lastIndexOf('/') + 1) + "." + callee;
    Type[] arguments = Type.getArgumentTypes(descriptor);
    if (isDroppable(owner, callee, descriptor)) {
      boolean isVoid = Type.getReturnType(descriptor).equals(Type.VOID_TYPE);
      if (at(isVoid ? Operator.DROPPED_CALL : Operator.DROPPED_ADDITION, what)) {
        pop(arguments);
        if (opcode != Opcodes.INVOKESTATIC) {
          super.visitInsn(Opcodes.POP);
        }
        if (!isVoid) {
          Opposites.pushDefault(mv, Type.getReturnType(descriptor));
        }
        before = "";
        return;
      }
    }
    int n = arguments.length;
    boolean swappable =
        owner.startsWith(OURS)
            && n >= 2
            && arguments[n - 1].equals(arguments[n - 2])
            && arguments[n - 1].getSize() == 1;
    if (swappable && at(Operator.SWAPPED_ARGUMENTS, what)) {
      super.visitInsn(Opcodes.SWAP);
    }
    super.visitMethodInsn(opcode, owner, callee, descriptor, isInterface);
    before = callee + descriptor;
  }

  private boolean isDroppable(String owner, String callee, String descriptor) {
    if (callee.equals("<init>")) {
      return false;
    }
    boolean isVoid = Type.getReturnType(descriptor).equals(Type.VOID_TYPE);
    return isVoid || owner.startsWith("java/util/") && ADDITIONS.contains(callee);
  }

  private void pop(Type[] arguments) {
    for (int i = arguments.length - 1; i >= 0; i--) {
      super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String callee, String descriptor, Handle bootstrap, Object... arguments) {
    before = "";
    super.visitInvokeDynamicInsn(callee, descriptor, bootstrap, arguments);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    before = "";
    super.visitFieldInsn(opcode, owner, field, descriptor);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    before = "";
    super.visitVarInsn(opcode, variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    before = "";
    super.visitTypeInsn(opcode, type);
  }
}
