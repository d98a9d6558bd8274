package dev.adjoint.processor.swarm;

import dev.adjoint.processor.swarm.Feature.Part;
import java.util.List;
import java.util.Random;

/** Fills the holes of templates with random expressions. */
final class Expressions {
  private final Random random;
  private final Palette palette;
  private int names;

  Expressions(Random random, Palette palette) {
    this.random = random;
    this.palette = palette;
  }

  String fresh(String prefix) {
    return prefix + names++;
  }

  String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The template with a text in place of a hole. */
  static String replaced(String template, char hole, String by) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < template.length(); k++) {
      char at = template.charAt(k);
      text.append(at == hole && isAlone(template, k) ? by : String.valueOf(at));
    }
    return text.toString();
  }

  private static boolean isAlone(String text, int k) {
    return (k == 0 || !Character.isJavaIdentifierPart(text.charAt(k - 1)))
        && (k + 1 == text.length() || !Character.isJavaIdentifierPart(text.charAt(k + 1)));
  }

  /** The template with expressions of the depth in place of its holes. */
  String filled(String template, Room room, int depth) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < template.length(); k++) {
      char at = template.charAt(k);
      boolean hole = at >= 'A' && at <= 'Z' && isAlone(template, k);
      text.append(hole ? filled(at, room, depth) : String.valueOf(at));
    }
    return text.toString();
  }

  private String filled(char hole, Room room, int depth) {
    return switch (hole) {
      case 'E' -> number(room, depth);
      case 'F' -> filled(any(room.leaves), room, 0);
      case 'I' -> integer(room, depth);
      case 'C' -> condition(room);
      case 'V' -> any(room.numbers);
      case 'A' -> any(room.arrays);
      case 'N' -> any(room.integers);
      case 'L' -> any(room.loops);
      case 'B' -> any(room.labels);
      default -> String.valueOf(hole);
    };
  }

  private String number(Room room, int depth) {
    return depth <= 0 || random.nextInt(5) == 0 || room.numbers.isEmpty()
        ? filled(any(room.leaves), room, 0)
        : filled(any(palette.of(Part.NUMBER)), room, depth - 1);
  }

  private String integer(Room room, int depth) {
    if (!room.counters.isEmpty() && random.nextInt(2) == 0) {
      return any(room.counters);
    }
    List<String> all = palette.of(Part.INTEGER);
    return depth <= 0 || all.isEmpty() || room.numbers.isEmpty() || random.nextInt(3) == 0
        ? String.valueOf(random.nextInt(4))
        : filled(any(all), room, depth - 1);
  }

  private String condition(Room room) {
    List<String> all = palette.of(Part.CONDITION);
    return all.isEmpty() || room.numbers.isEmpty() || random.nextInt(4) == 0
        ? filled("F > F", room, 0)
        : filled(any(all), room, 1);
  }
}
