package dev.adjoint.check.method;

import java.util.ArrayList;
import java.util.List;

/** Tells by types and names which parameters and fields the derivatives of a companion are by. */
final class InputMatcher {
  private final String method;
  private final List<Input> candidates;
  private final List<String> wrt;

  /**
   * Chooses among the candidates.
   *
   * @param method how messages call the method
   * @param candidates fields of the receiver and parameters, in order; names are null if unknown
   * @param wrt the names that must be among them; fields are {@code this.field}
   */
  InputMatcher(String method, List<Input> candidates, List<String> wrt) {
    this.method = method;
    this.candidates = candidates;
    this.wrt = wrt;
  }

  /** The inputs whose derivatives have these types and names; null if there are none. */
  List<Input> match(List<Class<?>> mirrors, boolean buffers, List<String> names) {
    if (names != null && names.size() != mirrors.size()) {
      return null;
    }
    List<List<Input>> found = new ArrayList<>();
    search(0, new ArrayList<>(), mirrors, buffers, names, found);
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "cannot tell which parameters "
              + method
              + " is differentiated by: compile it with -g or -parameters, or give the names of its"
              + " parameters by .parameters(…)");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The inputs of these names. */
  List<Input> named(List<String> names) {
    return names.stream()
        .map(
            name ->
                candidates.stream()
                    .filter(c -> fits(c, name))
                    .findFirst()
                    .orElseThrow(
                        () -> new IllegalArgumentException(method + " has no parameter " + name)))
        .toList();
  }

  private void search(
      int from,
      List<Input> chosen,
      List<Class<?>> mirrors,
      boolean buffers,
      List<String> names,
      List<List<Input>> found) {
    int next = chosen.size();
    if (next == mirrors.size()) {
      if (isAllAskedFor(chosen)) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i < candidates.size() && found.size() < 2; i++) {
      Input candidate = candidates.get(i);
      boolean typed =
          buffers
              ? Mirrors.isBuffer(mirrors.get(next), candidate.type())
              : Mirrors.is(mirrors.get(next), candidate.type());
      if (typed && (names == null || fits(candidate, names.get(next))) && isAsked(candidate)) {
        chosen.add(named(candidate, names == null ? null : names.get(next)));
        search(i + 1, chosen, mirrors, buffers, names, found);
        chosen.remove(next);
      }
    }
  }

  private static Input named(Input candidate, String name) {
    return candidate.name() != null || name == null
        ? candidate
        : new Input(name, candidate.type(), candidate.parameter(), candidate.field());
  }

  private static boolean fits(Input candidate, String name) {
    return candidate.name() == null
        ? candidate.field() == null
        : name.equals(candidate.name()) || name.equals(candidate.name() + "Bar");
  }

  /** Fields are differentiated by only where they are named; written arrays always are. */
  private boolean isAsked(Input candidate) {
    if (candidate.field() != null) {
      return wrt.isEmpty() || wrt.contains("this." + candidate.name());
    }
    return wrt.isEmpty()
        || candidate.name() == null
        || candidate.type().isArray()
        || wrt.contains(candidate.name());
  }

  private boolean isAllAskedFor(List<Input> chosen) {
    boolean known = candidates.stream().noneMatch(c -> c.name() == null);
    return !known
        || wrt.stream()
            .allMatch(
                name ->
                    chosen.stream()
                        .anyMatch(
                            c -> name.equals(c.field() == null ? c.name() : "this." + c.name())));
  }
}
