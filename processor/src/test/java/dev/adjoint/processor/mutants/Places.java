package dev.adjoint.processor.mutants;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** All places of a class that may be changed: lists them, changes one, or notes who gets there. */
final class Places extends ClassVisitor {
  /** What is done at each place. */
  interface Visitor {
    /** Says whether the code is to be changed here. */
    boolean at(String method, int line, Operator operator, String what, MethodVisitor out);

    /** Says that what came since the last jump leads to an exception. */
    default void guarded() {}

    /** Says that there was a jump. */
    default void jumped() {}
  }

  private final Visitor visitor;

  private Places(ClassVisitor next, Visitor visitor) {
    super(Opcodes.ASM9, next);
    this.visitor = visitor;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    boolean mechanical =
        List.of("toString", "hashCode", "equals", "values", "valueOf", "$values").contains(name);
    return bridge || mechanical ? next : new PlacesOfMethod(next, name, descriptor, visitor);
  }

  static List<Point> list(String className) {
    List<Point> points = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    Visitor lister =
        new Visitor() {
          @Override
          public boolean at(
              String method, int line, Operator operator, String what, MethodVisitor out) {
            open.add(points.size());
            points.add(new Point(className, method, points.size(), line, operator, what, false));
            return false;
          }

          @Override
          public void guarded() {
            for (int i : open) {
              Point p = points.get(i);
              points.set(
                  i, new Point(className, p.method(), i, p.line(), p.operator(), p.what(), true));
            }
            open.clear();
          }

          @Override
          public void jumped() {
            open.clear();
          }
        };
    rewrite(ProcessorClasses.code(className), lister);
    return points;
  }

  /** The class with one place changed. */
  static byte[] changed(Point point) {
    int[] count = {0};
    Visitor changer = (method, line, operator, what, out) -> count[0]++ == point.index();
    return rewrite(ProcessorClasses.code(point.className()), changer);
  }

  /** A class that calls {@link Reached#note} at each of its places, numbered from the first. */
  static byte[] noting(byte[] code, int first) {
    int[] count = {first};
    String owner = Reached.class.getName().replace('.', '/');
    Visitor noter =
        (method, line, operator, what, out) -> {
          out.visitLdcInsn(count[0]++);
          out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "note", "(I)V", false);
          return false;
        };
    return rewrite(code, noter);
  }

  private static byte[] rewrite(byte[] code, Visitor visitor) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Places(writer, visitor), 0);
    return writer.toByteArray();
  }
}
