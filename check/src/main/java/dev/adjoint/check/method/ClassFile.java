package dev.adjoint.check.method;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** The facts that are kept in the class file of a class but not at run time. */
final class ClassFile {
  private static final int MAGIC = 0xCAFEBABE;

  private final Map<String, MethodFacts> methods = new HashMap<>();
  private final ConstantPool constants;
  private final DataInputStream in;

  private ClassFile(DataInputStream in) throws IOException {
    this.in = in;
    if (in.readInt() != MAGIC) {
      throw new IOException("not a class file");
    }
    in.readInt();
    constants = new ConstantPool(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    members(false);
    members(true);
  }

  /** What is known of the method; nothing where there is no class file. */
  static MethodFacts of(Method method) {
    Class<?> owner = method.getDeclaringClass();
    String file = owner.getName().substring(owner.getPackageName().length()).replace(".", "");
    try (InputStream stream = owner.getResourceAsStream(file + ".class")) {
      if (stream == null) {
        return MethodFacts.NONE;
      }
      String key =
          method.getName()
              + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                  .toMethodDescriptorString();
      return new ClassFile(new DataInputStream(stream)).methods.getOrDefault(key, MethodFacts.NONE);
    } catch (IOException e) {
      return MethodFacts.NONE;
    }
  }

  private void members(boolean wanted) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      int access = in.readUnsignedShort();
      String key = constants.text(in.readUnsignedShort()) + constants.text(in.readUnsignedShort());
      MethodReader reader = new MethodReader(constants, access, key);
      int attributes = in.readUnsignedShort();
      for (int a = 0; a < attributes; a++) {
        String name = constants.text(in.readUnsignedShort());
        byte[] contents = in.readNBytes(in.readInt());
        if (wanted) {
          reader.attribute(name, contents);
        }
      }
      if (wanted) {
        methods.put(key, reader.facts());
      }
    }
  }
}
