package dev.adjoint.processor.swarm;

import dev.adjoint.processor.swarm.Feature.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A class with one small differentiable method, drawn by a seed: first the features of the language
 * that it may use, then a few statements of these.
 */
public final class SmallProgram {
  /** The package of the programs. */
  static final String PACKAGE = "corpus.swarm";

  private final Random random;
  private final Palette palette;
  private final Expressions expressions;
  private final String result;
  private final String returned;
  private int budget;

  private SmallProgram(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    this.palette = new Palette(random);
    this.expressions = new Expressions(random, palette);
    List<String> results = new ArrayList<>(palette.of(Part.RESULT));
    String drawn =
        results.isEmpty() || random.nextInt(5) < 2
            ? "double"
            : results.get(random.nextInt(results.size()));
    int space = drawn.indexOf(' ');
    this.result = space < 0 ? drawn : drawn.substring(0, space);
    this.returned = space < 0 ? "" : drawn.substring(space + 1);
    this.budget = 3 + random.nextInt(7);
  }

  /** The source of a class, in the package {@code corpus.swarm}; the same for the same seed. */
  public static String source(String className, long seed) {
    return new SmallProgram(seed).text(className, seed);
  }

  /** The names of the features that the program of the seed may use. */
  public static List<String> features(long seed) {
    return new SmallProgram(seed).palette.names();
  }

  private String text(String className, long seed) {
    Room room = Room.empty();
    room.numbers.addAll(palette.of(Part.VARIABLE));
    room.leaves.addAll(palette.of(Part.LEAF));
    room.integers.addAll(palette.of(Part.INTVAR));
    room.arrays.addAll(palette.of(Part.ARRAY));
    String body = body(room);
    String members = String.join(" ", palette.of(Part.MEMBER));
    String parameters = String.join(", ", palette.of(Part.PARAMETER));
    String head = "static " + result + " f(" + parameters + ") {";
    return "package corpus.swarm;\n\nimport dev.adjoint.*;\n\n/** Seed "
        + seed
        + ": "
        + String.join(" ", palette.names())
        + ". */\n@SuppressWarnings({\"all\", \"lossy-conversions\"})\nfinal class "
        + className
        + " {\n"
        + Layout.indented(members, 1)
        + "\n  @Differentiable"
        + (palette.of(Part.WRT).isEmpty() || isVoid() ? "" : "(wrt = \"x\")")
        + "\n  @SuppressWarnings({\"adjoint\", \"fallthrough\"})\n"
        + Layout.indented(head + body + "}", 1)
        + "}\n";
  }

  private boolean isVoid() {
    return result.equals("void");
  }

  private String body(Room room) {
    Room early = Room.empty();
    early.leaves.add("x");
    early.leaves.add("0.5");
    StringBuilder text = new StringBuilder();
    for (String local : palette.of(Part.LOCAL)) {
      text.append(expressions.filled(local, early, 1)).append(' ');
    }
    if (isVoid()) {
      text.append(expressions.filled("a[2] *= F; ", room, 1));
    }
    text.append(block(room, 2, budget));
    if (isVoid()) {
      text.append(expressions.filled("a[1] = " + sum() + ";", room, 1));
    } else {
      text.append(expressions.filled("return " + value(room) + ";", room, 1));
    }
    return text.toString();
  }

  /** What a return statement gives back; the numbers that statements change are in it. */
  private String value(Room room) {
    if (isVoid()) {
      return "";
    }
    return returned.isEmpty() ? sum() : returned;
  }

  private String sum() {
    return String.join(" + ", palette.of(Part.USE)) + " + E";
  }

  private String block(Room room, int depth, int statements) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < statements && budget > 0; k++) {
      budget--;
      text.append(statement(room, depth)).append(' ');
    }
    return text.toString();
  }

  private String statement(Room room, int depth) {
    int kind = random.nextInt(10);
    if (kind < 4 && depth > 0) {
      String nested = nested(room, depth);
      if (nested != null) {
        return nested;
      }
    }
    if (kind == 4 || kind == 5) {
      String declared = declared(room);
      if (declared != null) {
        return declared;
      }
    }
    if (kind == 6) {
      String jump = jump(room);
      if (jump != null) {
        return jump;
      }
    }
    return expressions.filled(expressions.any(palette.of(Part.STATEMENT)), room, 2);
  }

  private String declared(Room room) {
    List<String> numbers = palette.of(Part.DECLARE_NUMBER);
    List<String> arrays = palette.of(Part.DECLARE_ARRAY);
    boolean array = random.nextInt(numbers.size() + arrays.size()) < arrays.size();
    String template = expressions.any(array ? arrays : numbers);
    String name = expressions.fresh("v");
    String text = expressions.filled(named(template, name), room, 2);
    if (array) {
      room.arrays.add(name);
    } else {
      room.leaves.add(name);
      if (!template.startsWith("final")) {
        room.numbers.add(name);
      }
    }
    return text;
  }

  private String jump(Room room) {
    List<String> jumps = new ArrayList<>(palette.of(Part.JUMP));
    if (room.inLoop) {
      palette.of(Part.JUMP_LOOP).stream()
          .filter(jump -> !jump.contains(" L;") || !room.loops.isEmpty())
          .forEach(jumps::add);
    }
    if (!room.labels.isEmpty()) {
      jumps.addAll(palette.of(Part.JUMP_LABEL));
    }
    if (jumps.isEmpty()) {
      return null;
    }
    String jump = expressions.any(jumps);
    jump = jump.replace("return R;", ("return " + value(room)).strip() + ";");
    return expressions.filled(jump, room, 1);
  }

  private String nested(Room room, int depth) {
    List<Part> kinds =
        List.of(Part.NEST, Part.LOOP, Part.EACH, Part.BLOCK).stream()
            .filter(part -> !palette.of(part).isEmpty())
            .toList();
    if (kinds.isEmpty()) {
      return null;
    }
    Part part = kinds.get(random.nextInt(kinds.size()));
    String name = expressions.fresh("k");
    String label = expressions.fresh("out");
    String template =
        Expressions.replaced(named(expressions.any(palette.of(part)), name), 'K', label);
    Room inner = room.inside();
    inner.inLoop |= template.contains("for (") || template.contains("while (");
    if (part == Part.LOOP) {
      inner.counters.add(name);
    } else if (part == Part.EACH) {
      inner.leaves.add(name);
    }
    if (template.contains(label + ": {")) {
      inner.labels.add(label);
    } else if (template.contains(label)) {
      inner.labels.add(label);
      inner.loops.add(label);
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = template.indexOf(" S "); at >= 0; at = template.indexOf(" S ", from)) {
      text.append(expressions.filled(template.substring(from, at + 1), room, 1));
      text.append(block(inner.inside(), depth - 1, 1 + random.nextInt(3)));
      from = at + 2;
    }
    return text + expressions.filled(template.substring(from), room, 1);
  }

  private static String named(String template, String name) {
    return Expressions.replaced(template.replace("J2", name + "b"), 'J', name);
  }
}
