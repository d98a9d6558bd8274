package dev.adjoint.processor.swarm;

import dev.adjoint.processor.swarm.Feature.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The features that one program has, drawn at random, and all their templates. */
final class Palette {
  private final Map<Part, List<String>> templates = new EnumMap<>(Part.class);
  private final List<String> names;

  /** Draws the features; a density that differs from program to program makes small sets too. */
  Palette(Random random) {
    double density = 0.25 + 1.5 * random.nextDouble() * random.nextDouble();
    Map<String, Feature> drawn = new LinkedHashMap<>();
    for (Feature feature : Feature.ALL) {
      if (feature.chance() == 1 || random.nextDouble() < feature.chance() * density) {
        add(feature, drawn);
      }
    }
    this.names = List.copyOf(drawn.keySet());
    for (Feature feature : Feature.ALL) {
      if (drawn.containsKey(feature.name())) {
        feature.templates().forEach((part, more) -> of(part).addAll(more));
      }
    }
  }

  private static void add(Feature feature, Map<String, Feature> drawn) {
    if (drawn.putIfAbsent(feature.name(), feature) == null) {
      feature.needs().forEach(name -> add(named(name), drawn));
    }
  }

  private static Feature named(String name) {
    return Feature.ALL.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** The names of the features. */
  List<String> names() {
    return names;
  }

  /** The templates of all features for the same purpose. */
  List<String> of(Part part) {
    return templates.computeIfAbsent(part, p -> new ArrayList<>());
  }
}
