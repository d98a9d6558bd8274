package dev.adjoint.check.method;

import java.io.DataInputStream;
import java.io.IOException;

/** The texts among the constants of a class file. */
final class ConstantPool {
  private static final int UTF8 = 1;

  private final String[] texts;

  ConstantPool(DataInputStream in) throws IOException {
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[i] = in.readUTF();
      } else {
        in.skipNBytes(size(tag));
      }
      // Constants of type long and double take two places.
      i += tag == 5 || tag == 6 ? 1 : 0;
    }
  }

  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      default -> throw new IOException("unknown constant " + tag);
    };
  }

  String text(int index) {
    return texts[index];
  }
}
