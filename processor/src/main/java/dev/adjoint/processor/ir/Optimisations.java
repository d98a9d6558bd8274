package dev.adjoint.processor.ir;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which optimisations a compilation goes without: nobody sees it in the derivatives.
 *
 * @param off those that are switched off
 */
public record Optimisations(Set<Optimisation> off) {
  /** All of them are on. */
  public static final Optimisations ALL = new Optimisations(Set.of());

  private static final String EVERYTHING = "all";

  /** Makes the set immutable. */
  public Optimisations {
    off = Set.copyOf(off);
  }

  /**
   * Reads names with commas between them, from left to right: {@code all} stands for all of them,
   * and {@code +name} leaves one on after that.
   *
   * @return nothing if a name is unknown
   */
  public static Optional<Optimisations> without(String names) {
    Set<Optimisation> off = EnumSet.noneOf(Optimisation.class);
    for (String each : names.split(",", -1)) {
      String name = each.strip().toLowerCase(Locale.ROOT);
      boolean on = name.startsWith("+");
      Optional<Optimisation> one = named(on ? name.substring(1) : name);
      if (name.equals(EVERYTHING)) {
        off.addAll(EnumSet.allOf(Optimisation.class));
      } else if (one.isEmpty()) {
        return Optional.empty();
      } else if (on) {
        off.remove(one.get());
      } else {
        off.add(one.get());
      }
    }
    return Optional.of(new Optimisations(off));
  }

  private static Optional<Optimisation> named(String name) {
    return Arrays.stream(Optimisation.values()).filter(o -> o.label().equals(name)).findFirst();
  }

  /** All names that may be given. */
  public static String names() {
    return EVERYTHING
        + ", "
        + Arrays.stream(Optimisation.values())
            .map(Optimisation::label)
            .collect(Collectors.joining(", "));
  }

  /** The same with some switched on again. */
  public Optimisations with(Set<Optimisation> needed) {
    return new Optimisations(
        off.stream().filter(each -> !needed.contains(each)).collect(Collectors.toSet()));
  }

  /** Whether an optimisation is on. */
  public boolean has(Optimisation optimisation) {
    return !off.contains(optimisation);
  }
}
