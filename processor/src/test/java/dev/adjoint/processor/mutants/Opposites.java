package dev.adjoint.processor.mutants;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which instruction takes the place of which. */
final class Opposites {
  private static final int[] CONDITIONS = {
    Opcodes.IFEQ,
    Opcodes.IFNE,
    Opcodes.IFLT,
    Opcodes.IFGE,
    Opcodes.IFGT,
    Opcodes.IFLE,
    Opcodes.IF_ICMPEQ,
    Opcodes.IF_ICMPNE,
    Opcodes.IF_ICMPLT,
    Opcodes.IF_ICMPGE,
    Opcodes.IF_ICMPGT,
    Opcodes.IF_ICMPLE,
    Opcodes.IF_ACMPEQ,
    Opcodes.IF_ACMPNE,
    Opcodes.IFNULL,
    Opcodes.IFNONNULL
  };
  private static final String[] NAMES = {
    "==0",
    "!=0",
    "<0",
    ">=0",
    ">0",
    "<=0",
    "==",
    "!=",
    "<",
    ">=",
    ">",
    "<=",
    "is",
    "is not",
    "null",
    "not null"
  };
  private static final int[] BOUNDARIES = {
    Opcodes.IFLT, Opcodes.IFLE, Opcodes.IFGT, Opcodes.IFGE,
    Opcodes.IF_ICMPLT, Opcodes.IF_ICMPLE, Opcodes.IF_ICMPGT, Opcodes.IF_ICMPGE
  };
  private static final Map<Integer, Integer> ARITHMETIC =
      Map.ofEntries(
          Map.entry(Opcodes.IADD, Opcodes.ISUB),
          Map.entry(Opcodes.ISUB, Opcodes.IADD),
          Map.entry(Opcodes.IMUL, Opcodes.IDIV),
          Map.entry(Opcodes.IDIV, Opcodes.IMUL),
          Map.entry(Opcodes.IREM, Opcodes.IMUL),
          Map.entry(Opcodes.LADD, Opcodes.LSUB),
          Map.entry(Opcodes.LSUB, Opcodes.LADD),
          Map.entry(Opcodes.LMUL, Opcodes.LDIV),
          Map.entry(Opcodes.LDIV, Opcodes.LMUL),
          Map.entry(Opcodes.LREM, Opcodes.LMUL),
          Map.entry(Opcodes.DADD, Opcodes.DSUB),
          Map.entry(Opcodes.DSUB, Opcodes.DADD),
          Map.entry(Opcodes.DMUL, Opcodes.DDIV),
          Map.entry(Opcodes.DDIV, Opcodes.DMUL),
          Map.entry(Opcodes.IAND, Opcodes.IOR),
          Map.entry(Opcodes.IOR, Opcodes.IAND),
          Map.entry(Opcodes.IXOR, Opcodes.IAND),
          Map.entry(Opcodes.ISHL, Opcodes.ISHR),
          Map.entry(Opcodes.ISHR, Opcodes.ISHL));
  private static final Map<String, String> EMPTY =
      Map.of(
          "java/util/Optional", "empty",
          "java/util/List", "of",
          "java/util/Set", "of",
          "java/util/Map", "of",
          "java/util/stream/Stream", "empty");

  private Opposites() {}

  private static int index(int[] codes, int opcode) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == opcode) {
        return i;
      }
    }
    return -1;
  }

  static int ofCondition(int opcode) {
    return CONDITIONS[index(CONDITIONS, opcode) ^ 1];
  }

  /** The comparison that differs where both sides are equal. */
  static int shifted(int opcode) {
    int index = index(BOUNDARIES, opcode);
    return index < 0 ? opcode : BOUNDARIES[index ^ 1];
  }

  static int ofArithmetic(int opcode) {
    return ARITHMETIC.getOrDefault(opcode, opcode);
  }

  static String name(int opcode) {
    int index = index(CONDITIONS, opcode);
    return index < 0 ? "opcode " + opcode : NAMES[index];
  }

  /** The call that makes an empty one of a type; null if there is none. */
  static String empty(Type type) {
    String owner = type.getInternalName();
    return EMPTY.containsKey(owner) ? EMPTY.get(owner) + "()" + type.getDescriptor() : null;
  }

  /** Puts an empty thing of the type on the stack, or null. */
  static void pushNothing(MethodVisitor out, Type type) {
    String owner = type.getInternalName();
    if (EMPTY.containsKey(owner)) {
      boolean isInterface = !owner.endsWith("Optional");
      String descriptor = "()" + type.getDescriptor();
      out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, EMPTY.get(owner), descriptor, isInterface);
    } else if (owner.equals("java/lang/String")) {
      out.visitLdcInsn("");
    } else {
      out.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  /** Puts what a dropped call might have returned on the stack. */
  static void pushDefault(MethodVisitor out, Type type) {
    out.visitInsn(type.getSort() == Type.OBJECT ? Opcodes.ACONST_NULL : Opcodes.ICONST_0);
  }
}
