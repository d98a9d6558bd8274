package dev.adjoint.processor.mutants;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Has every loop of a class ask whether its time is over. */
final class BackEdges extends ClassVisitor {
  private static final String DEADLINE = Deadline.class.getName().replace('.', '/');

  private BackEdges(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  static byte[] watched(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new BackEdges(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      private final Set<Label> before = new HashSet<>();

      @Override
      public void visitLabel(Label label) {
        before.add(label);
        super.visitLabel(label);
      }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        if (before.contains(label)) {
          super.visitMethodInsn(Opcodes.INVOKESTATIC, DEADLINE, "check", "()V", false);
        }
        super.visitJumpInsn(opcode, label);
      }
    };
  }
}
