package dev.adjoint.processor;

import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.ir.DerivedMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The companion methods of one primal.
 *
 * @param methods those of each companion; nothing for one that was not asked for
 */
record Derivatives(Map<CompanionKind, List<DerivedMethod>> methods) {
  static final Derivatives NONE = new Derivatives(Map.of());

  Derivatives {
    methods = Map.copyOf(methods);
  }

  /** The same for several primals. */
  static final class Collected {
    private final Map<CompanionKind, List<DerivedMethod>> methods =
        new EnumMap<>(CompanionKind.class);

    void add(Derivatives derivatives) {
      for (CompanionKind kind : CompanionKind.values()) {
        List<DerivedMethod> more = derivatives.methods().getOrDefault(kind, List.of());
        methods.merge(kind, more, Collected::joined);
      }
    }

    private static List<DerivedMethod> joined(List<DerivedMethod> one, List<DerivedMethod> other) {
      return Stream.concat(one.stream(), other.stream()).toList();
    }

    List<DerivedMethod> of(CompanionKind kind) {
      return methods.getOrDefault(kind, List.of());
    }
  }
}
