package dev.adjoint.processor.mutants;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts a fault into the code of a class. */
final class Planting extends ClassVisitor {
  private final Fault fault;
  private int found;

  private Planting(ClassVisitor next, Fault fault) {
    super(Opcodes.ASM9, next);
    this.fault = fault;
  }

  /** The class with the fault; throws where its place is not found. */
  static byte[] code(Fault fault) {
    ClassReader reader = new ClassReader(ProcessorClasses.code(fault.className()));
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    Planting planting = new Planting(writer, fault);
    reader.accept(planting, 0);
    if (planting.found <= fault.edit().which() || planting.found == 0) {
      throw new IllegalStateException("no place for " + fault + ", only " + planting.found);
    }
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean its = name.equals(fault.method()) || name.startsWith("lambda$" + fault.method() + "$");
    return its ? new Place(next) : next;
  }

  private final class Place extends MethodVisitor {
    private final Edit edit = fault.edit();

    Place(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    private boolean is(Edit.Kind kind, String what) {
      boolean fits = edit.kind() == kind && edit.what().equals(what);
      return fits && (found++ == edit.which() || edit.which() < 0);
    }

    @Override
    public void visitLdcInsn(Object value) {
      boolean changed = value instanceof String text && is(Edit.Kind.TEXT, text);
      super.visitLdcInsn(changed ? edit.instead() : value);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      boolean changed = opcode == Opcodes.GETSTATIC && is(Edit.Kind.CONSTANT, field);
      super.visitFieldInsn(opcode, owner, changed ? edit.instead() : field, descriptor);
    }

    @Override
    public void visitInsn(int opcode) {
      int changed = opcode;
      if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
        if (is(Edit.Kind.NUMBER, "" + (opcode - Opcodes.ICONST_0))) {
          changed = Opcodes.ICONST_0 + Integer.parseInt(edit.instead());
        }
      } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
        if (is(Edit.Kind.NUMBER, "" + (opcode - Opcodes.LCONST_0))) {
          changed = Opcodes.LCONST_0 + Integer.parseInt(edit.instead());
        }
      } else if (opcode == Opcodes.IRETURN && is(Edit.Kind.RETURNED, "")) {
        replaceTop();
      }
      super.visitInsn(changed);
    }

    private void replaceTop() {
      super.visitInsn(Opcodes.POP);
      super.visitInsn(edit.instead().equals("1") ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String callee, String descriptor, boolean isInterface) {
      String type = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
      boolean typed = edit.what().contains(".");
      String name = callee.equals("<init>") ? "new " + type : typed ? type + "." + callee : callee;
      if (is(Edit.Kind.DROPPED, name)) {
        drop(opcode, descriptor);
        return;
      }
      if (is(Edit.Kind.SWAPPED, name)) {
        super.visitInsn(Opcodes.SWAP);
      }
      boolean other = is(Edit.Kind.CALLED, name);
      super.visitMethodInsn(
          opcode, owner, other ? edit.instead() : callee, descriptor, isInterface);
      if (is(Edit.Kind.ANSWER, name)) {
        replaceTop();
      } else if (is(Edit.Kind.NOTHING, name)) {
        super.visitInsn(Opcodes.POP);
        super.visitInsn(Opcodes.ACONST_NULL);
      }
    }

    private void drop(int opcode, String descriptor) {
      Type[] arguments = Type.getArgumentTypes(descriptor);
      for (int i = arguments.length - 1; i >= 0; i--) {
        super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
      if (opcode != Opcodes.INVOKESTATIC) {
        super.visitInsn(Opcodes.POP);
      }
      if (!Type.getReturnType(descriptor).equals(Type.VOID_TYPE)) {
        Opposites.pushDefault(mv, Type.getReturnType(descriptor));
      }
    }
  }
}
