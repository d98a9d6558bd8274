package dev.adjoint.check.method;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the attributes of a method: the names of its parameters and its annotation. */
final class MethodReader {
  private static final String ANNOTATION = "Ldev/adjoint/Differentiable;";

  private final ConstantPool constants;
  private final boolean instance;
  private final List<Integer> slots = new ArrayList<>();
  private List<String> parameters;
  private boolean annotated;
  private final List<String> wrt = new ArrayList<>();
  private String base = "";

  MethodReader(ConstantPool constants, int access, String key) {
    this.constants = constants;
    this.instance = !Modifier.isStatic(access);
    int slot = instance ? 1 : 0;
    for (int i = key.indexOf('(') + 1; i > 0 && key.charAt(i) != ')'; i++) {
      slots.add(slot);
      slot += key.charAt(i) == 'D' || key.charAt(i) == 'J' ? 2 : 1;
      while (key.charAt(i) == '[') {
        i++;
      }
      i = key.charAt(i) == 'L' ? key.indexOf(';', i) : i;
    }
  }

  MethodFacts facts() {
    return new MethodFacts(parameters, annotated, List.copyOf(wrt), base);
  }

  void attribute(String name, byte[] contents) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(contents));
    switch (name) {
      case "RuntimeInvisibleAnnotations" -> annotations(in);
      case "MethodParameters" -> methodParameters(in);
      case "Code" -> code(in);
      default -> {}
    }
  }

  private void methodParameters(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(constants.text(in.readUnsignedShort()));
      in.readUnsignedShort();
    }
    if (count == slots.size() && !names.contains(null)) {
      parameters = names;
    }
  }

  private void code(DataInputStream in) throws IOException {
    in.readInt();
    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
    in.skipNBytes(8L * in.readUnsignedShort());
    int attributes = in.readUnsignedShort();
    for (int i = 0; i < attributes; i++) {
      String name = constants.text(in.readUnsignedShort());
      byte[] contents = in.readNBytes(in.readInt());
      if (name.equals("LocalVariableTable")) {
        variables(new DataInputStream(new ByteArrayInputStream(contents)));
      }
    }
  }

  private void variables(DataInputStream in) throws IOException {
    String[] names = new String[slots.size()];
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      int start = in.readUnsignedShort();
      in.readUnsignedShort();
      String name = constants.text(in.readUnsignedShort());
      in.readUnsignedShort();
      int position = slots.indexOf(in.readUnsignedShort());
      if (start == 0 && position >= 0) {
        names[position] = name;
      }
    }
    if (parameters == null && !Arrays.asList(names).contains(null)) {
      parameters = List.of(names);
    }
  }

  private void annotations(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      annotation(in);
    }
  }

  private void annotation(DataInputStream in) throws IOException {
    boolean ours = ANNOTATION.equals(constants.text(in.readUnsignedShort()));
    annotated |= ours;
    int pairs = in.readUnsignedShort();
    for (int i = 0; i < pairs; i++) {
      String name = constants.text(in.readUnsignedShort());
      List<String> texts = new ArrayList<>();
      value(in, texts);
      if (ours && name.equals("wrt")) {
        wrt.addAll(texts);
      } else if (ours && name.equals("name")) {
        base = texts.get(0);
      }
    }
  }

  private void value(DataInputStream in, List<String> texts) throws IOException {
    switch (in.readUnsignedByte()) {
      case 's' -> texts.add(constants.text(in.readUnsignedShort()));
      case 'e' -> in.readInt();
      case '@' -> annotation(in);
      case '[' -> {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
          value(in, texts);
        }
      }
      default -> in.readUnsignedShort();
    }
  }
}
