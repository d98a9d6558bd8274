package dev.adjoint.processor.swarm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a program of the swarm may be made of: templates by what they are for, as {@code
 * features.txt} lists them.
 *
 * @param chance how likely a program has it
 * @param needs the features that come along
 */
record Feature(
    String name, double chance, List<String> needs, Map<Feature.Part, List<String>> templates) {

  /** What a template is for. */
  enum Part {
    PARAMETER,
    MEMBER,
    LOCAL,
    VARIABLE,
    INTVAR,
    ARRAY,
    LEAF,
    NUMBER,
    INTEGER,
    CONDITION,
    STATEMENT,
    DECLARE_NUMBER,
    DECLARE_ARRAY,
    NEST,
    LOOP,
    EACH,
    BLOCK,
    JUMP,
    JUMP_LOOP,
    JUMP_LABEL,
    USE,
    RESULT,
    WRT
  }

  /** All features, in the order of the list. */
  static final List<Feature> ALL = read();

  List<String> of(Part part) {
    return templates.getOrDefault(part, List.of());
  }

  private static List<Feature> read() {
    List<Feature> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Feature.class.getResourceAsStream("/swarm/features.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          all.add(header(line.substring(1, line.length() - 1).split(" ")));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int space = line.indexOf(' ');
          Part part = Part.valueOf(line.substring(0, space).toUpperCase().replace('-', '_'));
          Map<Part, List<String>> templates = all.get(all.size() - 1).templates;
          templates
              .computeIfAbsent(part, p -> new ArrayList<>())
              .add(line.substring(space + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }

  private static Feature header(String[] words) {
    double chance = words[1].equals("always") ? 1 : Double.parseDouble(words[1]);
    List<String> needs = new ArrayList<>();
    for (int k = 3; k < words.length; k++) {
      needs.add(words[k]);
    }
    return new Feature(words[0], chance, needs, new EnumMap<>(Part.class));
  }
}
